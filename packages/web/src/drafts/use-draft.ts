import { useEffect, useEffectEvent, useState } from 'react'
import { draftsChanged } from './draft-keys.ts'
import { deviceStorage } from './device-storage.ts'
import { DraftOnThisDevice, type DraftPlace } from './draft-on-this-device.ts'
import type { Draft } from './draft.ts'
import type { KeptDraft } from './kept-draft.ts'

/** A draft as a page writes it. */
export interface DraftInHand {
  place: DraftPlace
  /** The window's own name among all that write here. */
  window: string
  draft: Draft
  /** What was written here instead: in other windows, or on other devices. */
  others: KeptDraft[]
  /** False when the browser refuses to keep it. */
  isKept: boolean
  change: (part: Partial<Draft>) => void
  /** The draft as it is by now, whatever was drawn last. */
  now: () => Draft
  /** It was sent, or discarded on purpose. */
  clear: () => void
  /** Another's words take the place of those that stand here. */
  goOnWith: (other: KeptDraft) => void
}

type Sync = typeof import('./sync/in-step.ts')

/** Apart from what follows it, so that whatever cannot be brought is caught there. */
const bringSync = () => import('./sync/in-step.ts')

/**
 * The draft of one place: on the device with every letter, and on the server by and by. `start` is used when there is
 * none. `restsFor` is how long the page has been open before it asks what was written elsewhere, in milliseconds.
 */
export function useDraft(
  place: DraftPlace,
  { start, restsFor = 0 }: { start?: Draft; restsFor?: number } = {},
): DraftInHand {
  const [device] = useState(() => new DraftOnThisDevice(place, deviceStorage(), crypto.randomUUID(), start))
  const [shown, setShown] = useState(() => shownOf(device))
  const show = () => setShown(shownOf(device))

  function change(part: Partial<Draft>) {
    device.keep({ ...device.draft, refusal: null, ...part })
    show()
    void keepInStep(sync => sync.tellSoon(place.key, device.window))
  }

  function clear() {
    device.clear()
    show()
    void keepInStep(sync => sync.tellSoon(place.key))
  }

  function goOnWith(other: KeptDraft) {
    device.goOnWith(other)
    show()
  }

  const hear = useEffectEvent(({ key, oldValue, newValue, storageArea }: StorageEvent) => {
    if (!key?.startsWith(`${place.key}/`) || storageArea !== deviceStorage()) return
    device.hear(newValue === null && key.endsWith(`/${device.window}`) ? oldValue : null)
    show()
  })
  const look = useEffectEvent(() => {
    device.hear()
    show()
  })
  const ask = useEffectEvent(() => keepInStep(sync => sync.askElsewhere(place)))

  useEffect(() => {
    const onStorage = (event: StorageEvent) => hear(event)
    window.addEventListener('storage', onStorage)
    const onChange = () => look()
    window.addEventListener(draftsChanged, onChange)
    const timer = window.setTimeout(() => void ask(), restsFor)
    return () => {
      window.removeEventListener('storage', onStorage)
      window.removeEventListener(draftsChanged, onChange)
      window.clearTimeout(timer)
    }
  }, [restsFor])

  return { ...shown, place, window: device.window, change, now: () => device.draft, clear, goOnWith }
}

/** Where it cannot be brought the words are on the device all the same: the next letter, or the next page, tries again. */
async function keepInStep(step: (sync: Sync) => void) {
  try {
    step(await bringSync())
  } catch {
    // Nothing to be said: nothing is lost.
  }
}

function shownOf({ draft, others, isKept }: DraftOnThisDevice) {
  return { draft, others, isKept }
}
