import type { EntityManager } from 'typeorm'
import { nextToCome } from './table-item-row.ts'

/** The next meeting to come, inside a verb or a job; null while none is planned. */
export async function findNextMeeting(
  manager: EntityManager,
  groupId: string,
  now: Date,
): Promise<string | null> {
  const [next]: { id: string }[] = await manager.query(nextToCome('$2'), [groupId, now])
  return next?.id ?? null
}

/** Behind all that lies on a meeting's table, or waits where the meeting is null; behind the group's lock. */
export async function nextPlace(
  manager: EntityManager,
  groupId: string,
  meetingId: string | null,
): Promise<number> {
  const [last]: { place: number }[] = await manager.query(
    `select coalesce(max(place), 0) as place from table_items
     where group_id = $1 and meeting_id is not distinct from $2::uuid`,
    [groupId, meetingId],
  )
  return (last?.place ?? 0) + 1
}
