import { keysUnder } from './device-storage.ts'
import { readDraft, type Draft } from './draft.ts'
import { forgottenKey, heardKey, seatOfKey } from './draft-keys.ts'

/**
 * One window's draft as it lies on the device, under a key of its own: windows that write the same thing lie side by
 * side, and none writes over another's.
 */
export interface KeptDraft {
  window: string
  /** The line of writing it belongs to, also when another window goes on in it: its id on the server. */
  strand: string
  groupId: string
  keptAt: number
  draft: Draft
  /** It was written on another device, or in a browser that knows nothing of it any more. */
  isFromElsewhere: boolean
}

/** What is kept in one place, newest first. What cannot be read is as if it were not there. */
export function keptUnder(storage: Storage | null, key: string): KeptDraft[] {
  try {
    return storage
      ? keysUnder(storage, `${key}/`)
          .flatMap(address => readKept(address, storage.getItem(address)))
          .toSorted((one, other) => other.keptAt - one.keptAt)
      : []
  } catch {
    return []
  }
}

/** One window's draft, as it was stored. */
export function readKept(address: string, stored: string | null): KeptDraft[] {
  try {
    const {
      strand,
      groupId,
      keptAt,
      draft: kept,
      isFromElsewhere,
    } = Object(JSON.parse(stored ?? '')) as Record<string, unknown>
    const draft = readDraft(kept)
    if (!draft || typeof strand !== 'string' || typeof groupId !== 'string' || typeof keptAt !== 'number')
      return []
    const window = address.slice(address.lastIndexOf('/') + 1)
    return [{ window, strand, groupId, keptAt, draft, isFromElsewhere: isFromElsewhere === true }]
  } catch {
    return []
  }
}

/** Lays it where it belongs. Throws where the browser refuses. */
export function layKept(storage: Storage, key: string, { window, ...kept }: KeptDraft): void {
  storage.setItem(`${key}/${window}`, JSON.stringify(kept))
}

/** Takes it away: it was sent, or given up on purpose. What the server may know of it is to be forgotten there too. */
export function forgetKept(storage: Storage, key: string, { window, strand, groupId }: KeptDraft): void {
  const seatId = seatOfKey(key)
  if (storage.getItem(heardKey(seatId, strand)) !== null)
    storage.setItem(forgottenKey(seatId, strand), `${groupId}/${window}`)
  storage.removeItem(`${key}/${window}`)
}
