import type { EntityManager } from 'typeorm'
import type { Follower } from '../activity/follow-facts.ts'
import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import { carryOver } from './carry-over.ts'
import { letRequestsFallAway } from './let-requests-fall-away.ts'
import { lockTables } from './lock-table.ts'
import { findNextMeeting, nextPlace } from './next-place.ts'
import { TableItem } from './table-item.ts'

/**
 * Puts a group's tables in order, as what happened and the clock ask for: what nobody decided about at a meeting that is
 * closed is carried over; what waits for a meeting, or was for one that was cancelled, is brought to the next; what
 * somebody wanted to bring up who is gone is taken off, and what nobody said yes to in time. Done again, there is nothing to do.
 */
export async function keepTables(database: Database, groupId: string, now: Date): Promise<void> {
  await database.asSystem('keeping tables', groupId, async manager => {
    await lockTables(manager, groupId)
    await takeOffOfTheGone(manager, groupId, now)
    await letRequestsFallAway(manager, groupId, now, null)
    for (const id of await findIds(manager, groupId, 'm.closed_at is not null'))
      await carryOver(manager, groupId, id, { at: now, by: null })
    await bringToNext(manager, groupId, now)
  })
}

/** The same for whoever follows facts. */
export const keepingTables =
  (database: Database, clock: Clock): Follower =>
  groupId =>
    keepTables(database, groupId, clock())

async function bringToNext(manager: EntityManager, groupId: string, now: Date): Promise<void> {
  const waiting = await findIds(manager, groupId, '(m.id is null or m.cancelled_at is not null)')
  if (waiting.length === 0) return
  const meetingId = await findNextMeeting(manager, groupId, now)
  if (!meetingId) return
  const first = await nextPlace(manager, groupId, meetingId)
  for (const [index, id] of waiting.entries())
    await manager.update(TableItem, { groupId, id }, { meetingId, place: first + index })
}

/** What is on the table at, or waits for, such a meeting, as it was put there. */
async function findIds(manager: EntityManager, groupId: string, condition: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select i.id from table_items i
       left join meetings m on m.group_id = i.group_id and m.id = i.meeting_id
     where i.group_id = $1 and i.state = 'ON_THE_TABLE' and ${condition}
     order by m.starts_at, i.place, i.put_at, i.id`,
    [groupId],
  )
  return rows.map(({ id }) => id)
}

async function takeOffOfTheGone(manager: EntityManager, groupId: string, now: Date): Promise<void> {
  await manager.query(
    `update table_items i set state = 'TAKEN_OFF', settled_at = $2 from members o
     where i.group_id = $1 and i.state = 'ON_THE_TABLE'
       and o.group_id = i.group_id and o.id = i.owner_id and o.ended_at is not null`,
    [groupId, now],
  )
}
