import { deviceStorage } from './device-storage.ts'
import { asideKey, draftsChanged } from './draft-keys.ts'
import { saysTheSame } from './draft.ts'
import { keptUnder, layKept, type KeptDraft } from './kept-draft.ts'
import { tellSoon } from './sync/in-step.ts'
import type { DraftInHand } from './use-draft.ts'

/** Sets words aside that were not chosen: on the device until the server keeps them so, for a week. */
export function setAside(key: string, kept: KeptDraft): void {
  const storage = deviceStorage()
  if (!storage) return
  layKept(storage, asideKey(key), kept)
  storage.removeItem(`${key}/${kept.window}`)
  window.dispatchEvent(new Event(draftsChanged))
  tellSoon(key)
}

/** The same for what stands in the form, wherever it lies on the device. */
export function setMineAside({ place: { key }, window, draft }: DraftInHand): void {
  const mine = keptUnder(deviceStorage(), key).filter(
    kept => kept.window === window || saysTheSame(kept.draft, draft),
  )
  for (const kept of mine) setAside(key, kept)
}
