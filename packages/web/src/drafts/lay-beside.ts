import { deviceStorage } from './device-storage.ts'
import { draftsChanged } from './draft-keys.ts'
import type { DraftPlace } from './draft-on-this-device.ts'
import { saysTheSame, type Draft } from './draft.ts'
import { keptUnder, layKept } from './kept-draft.ts'
import { tellSoon } from './sync/in-step.ts'

/** Lays words beside whatever is being written in their place; where the same words are there, in their stead. */
export function layBeside({ key, groupId }: DraftPlace, draft: Draft): void {
  const storage = deviceStorage()
  if (!storage) return
  const kept = keptUnder(storage, key)
  const same = kept.find(one => saysTheSame(one.draft, draft))
  const fresh = { window: crypto.randomUUID(), strand: crypto.randomUUID(), groupId, isFromElsewhere: false }
  const keptAt = Math.max(Date.now(), (kept[0]?.keptAt ?? 0) + 1)
  layKept(storage, key, { ...fresh, ...same, keptAt, draft })
  window.dispatchEvent(new Event(draftsChanged))
  tellSoon(key)
}
