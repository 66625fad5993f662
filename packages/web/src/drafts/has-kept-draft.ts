import { deviceStorage } from './device-storage.ts'
import { readKeptDrafts } from './kept-drafts.ts'

/** Whether words wait on this device under a key. */
export function hasKeptDraft(key: string): boolean {
  try {
    return readKeptDrafts(deviceStorage()?.getItem(key) ?? null).length > 0
  } catch {
    return false
  }
}
