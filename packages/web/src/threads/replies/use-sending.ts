import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { broughtLater } from '../../design/brought-later.tsx'
import { deviceStorage } from '../../drafts/device-storage.ts'
import { unsentRepliesKey } from './unsent-replies-key.ts'
import type { Sender } from './unsent-replies.tsx'

/** What sends a reply. The loader brings it where one waits to be sent; else it comes when somebody goes to write. */
export const UnsentReplies = broughtLater(async () => (await import('./unsent-replies.tsx')).UnsentReplies)

/** Whether a reply of this seat waits to be sent, on this device. */
export function hasUnsentReplies(seatId: string, threadId: string): boolean {
  try {
    return deviceStorage()?.getItem(unsentRepliesKey(seatId, threadId)) != null
  } catch {
    return false
  }
}

/** Sending, on a page that is there before what sends is. `isThere` says when to draw `UnsentReplies`, with `ref`. */
export function useSending({ seatId, threadId }: { seatId: string; threadId: string }) {
  const ref = useRef<Sender>(null)
  const [isThere, setThere] = useState(() => hasUnsentReplies(seatId, threadId))

  /** What sends a reply; null where it could not be brought. */
  async function bring(): Promise<Sender | null> {
    try {
      await UnsentReplies.bring()
      flushSync(() => setThere(true))
      return ref.current
    } catch {
      return null
    }
  }

  // Sent from another window, and not acknowledged yet.
  const hear = useEffectEvent(({ key }: StorageEvent) => {
    if (key === unsentRepliesKey(seatId, threadId)) void bring()
  })

  useEffect(() => {
    const onStorage = (event: StorageEvent) => hear(event)
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [])

  return { ref, isThere, bring }
}
