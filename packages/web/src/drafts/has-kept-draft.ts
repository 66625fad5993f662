import { deviceStorage } from './device-storage.ts'
import { keptUnder } from './kept-draft.ts'

/** Whether words wait on this device under a key. */
export function hasKeptDraft(key: string): boolean {
  return keptUnder(deviceStorage(), key).length > 0
}
