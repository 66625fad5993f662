import { keysUnder } from './device-storage.ts'
import { asideKey, draftsChanged, draftsOf } from './draft-keys.ts'
import { heardOf, noteHeard } from './heard.ts'
import { keptUnder, layKept, readKept, type KeptDraft } from './kept-draft.ts'
import { setAside } from './set-aside.ts'
import { aboutOfKey, keyOfDraft, type DraftAbout } from './sync/draft-about.ts'
import type { ServerDraft } from './sync/drafts-on-server.ts'

/** A draft as it lies on this device, and in which place. */
export interface DraftHere {
  /** The key of its place. */
  key: string
  about: DraftAbout
  kept: KeptDraft
  /** Which version the server is known to have; 0 where none. */
  version: number
  /** Whether the server has just these words. */
  isHeard: boolean
}

/** All drafts of a seat that lie on this device, the newest first. */
export function draftsHere(storage: Storage, seatId: string): DraftHere[] {
  return keysUnder(storage, draftsOf(seatId))
    .flatMap(address => readHere(storage, seatId, address))
    .toSorted((one, other) => other.kept.keptAt - one.kept.keptAt)
}

function readHere(storage: Storage, seatId: string, address: string): DraftHere[] {
  const key = address.slice(0, address.lastIndexOf('/'))
  const about = aboutOfKey(key)
  const [kept] = readKept(address, storage.getItem(address))
  if (!about || !kept) return []
  const { version, keptAt } = heardOf(storage, seatId, kept.strand)
  return [{ key, about, kept, version, isHeard: keptAt === kept.keptAt }]
}

/**
 * Lays what the server has on this device as well, so that its form opens with it. Where something of that strand lies
 * here, it stays: the form keeps the two in step.
 */
export function layHere(storage: Storage, seatId: string, about: DraftAbout, theirs: DraftThere): void {
  const key = keyOfDraft(seatId, about)
  const { id, groupId, draft, keptAt, version } = theirs
  if (keptUnder(storage, key).some(({ strand }) => strand === id)) return
  layKept(storage, key, { window: id, strand: id, groupId, keptAt, draft, isFromElsewhere: true })
  noteHeard(storage, seatId, id, { version, keptAt })
}

/** A draft as it lies on the server. */
export type DraftThere = Pick<ServerDraft, 'id' | 'draft' | 'keptAt' | 'version'> & { groupId: string }

/** Sets aside what lies here of a strand; answers whether anything did. */
export function setStrandAside(storage: Storage, seatId: string, strand: string): void {
  for (const { key, kept } of draftsHere(storage, seatId)) if (kept.strand === strand) setAside(key, kept)
}

/** Takes back what was set aside here, as far as the server has not heard of it; answers whether anything lay here. */
export function takeBack(storage: Storage, seatId: string, strand: string): boolean {
  const under = asideKey(draftsOf(seatId))
  let isBack = false
  for (const address of keysUnder(storage, under)) {
    const [kept] = readKept(address, storage.getItem(address))
    if (kept?.strand !== strand) continue
    const key = address.slice(0, address.lastIndexOf('/')).replace(under, draftsOf(seatId))
    layKept(storage, key, kept)
    storage.removeItem(address)
    isBack = true
  }
  if (isBack) window.dispatchEvent(new Event(draftsChanged))
  return isBack
}
