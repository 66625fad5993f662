import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { deviceStorage } from './device-storage.ts'
import { DraftOnThisDevice } from './draft-on-this-device.ts'
import type { Draft } from './draft.ts'

/** A draft as a page writes it. */
export interface DraftInHand {
  draft: Draft
  /** What other windows wrote here instead. */
  others: Draft[]
  /** False when the browser refuses to keep it. */
  isKept: boolean
  change: (part: Partial<Draft>) => void
  /** Keeps the draft now rather than at the next pause, and answers it as it is by now. */
  keepNow: () => Draft
  /** It was sent, or discarded on purpose. */
  clear: () => void
  leaveOut: (other: Draft) => void
}

const pause = 250

/** The draft kept under a key: on the device at every pause, and when the page is left. `start` is used when there is none. */
export function useDraft(key: string, start?: Draft): DraftInHand {
  const [device] = useState(() => new DraftOnThisDevice(key, deviceStorage(), crypto.randomUUID(), start))
  const [shown, setShown] = useState({ draft: device.draft, others: device.others, isKept: true })
  const latest = useRef(device.draft)
  const timer = useRef<number>(undefined)

  function show() {
    latest.current = device.draft
    setShown({ draft: device.draft, others: device.others, isKept: device.isKept })
  }

  function keepNow(): Draft {
    if (timer.current !== undefined) {
      window.clearTimeout(timer.current)
      timer.current = undefined
      device.keep(latest.current)
      show()
    }
    return latest.current
  }

  function change(part: Partial<Draft>) {
    latest.current = { ...latest.current, ...part }
    setShown(before => ({ ...before, draft: latest.current }))
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(keepNow, pause)
  }

  function clear() {
    window.clearTimeout(timer.current)
    timer.current = undefined
    device.clear()
    show()
  }

  function leaveOut(other: Draft) {
    keepNow()
    device.leaveOut(other)
    show()
  }

  const keep = useEffectEvent(keepNow)
  const hear = useEffectEvent(({ key: changed, oldValue, storageArea }: StorageEvent) => {
    if (changed !== key || storageArea !== deviceStorage()) return
    keepNow()
    device.hear(oldValue)
    show()
  })

  useEffect(() => {
    const onStorage = (event: StorageEvent) => hear(event)
    const onLeaving = () => keep()
    window.addEventListener('storage', onStorage)
    window.addEventListener('pagehide', onLeaving)
    document.addEventListener('visibilitychange', onLeaving)
    return () => {
      window.removeEventListener('storage', onStorage)
      window.removeEventListener('pagehide', onLeaving)
      document.removeEventListener('visibilitychange', onLeaving)
      keep()
    }
  }, [])

  return { ...shown, change, keepNow, clear, leaveOut }
}
