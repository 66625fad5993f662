import type { EntityManager } from 'typeorm'
import type { Happening } from '../../activity/announce.ts'
import type { ItemKind } from '../item-kinds.ts'
import { isSeated } from './readers.ts'
import { tellItems, type Telling } from './tell-items.ts'
import type { Teller } from './teller.ts'

const everybodyElse = `
  select m.id as "memberId", s.id as "subjectId", ${isSeated} as "isMailed"
  from meeting_series s
    join groups g on g.id = s.group_id
    join members m on m.group_id = s.group_id and m.ended_at is null and m.id is distinct from $3
  where s.group_id = $1 and s.id = $2`

/** Tells the whole table of a series, but for who did it. */
export function tellOfSeries(kind: ItemKind): Teller {
  return async (manager: EntityManager, happening: Happening, now: Date) => {
    const { groupId, subjectId, eventId, actorId } = happening
    const found: Pick<Telling, 'memberId' | 'subjectId' | 'isMailed'>[] = await manager.query(everybodyElse, [
      groupId,
      subjectId,
      actorId,
    ])
    const tellings = found.map(member => ({ ...member, kind, eventId, actorId }))
    await tellItems(manager, groupId, tellings, now)
  }
}
