import type { EntityManager } from 'typeorm'
import { waiting } from './table-item-row.ts'

/**
 * No answer is no: what waits for the yes of a thread's author is taken off once its meeting has begun; behind the
 * group's lock.
 * @param ownerId whose requests; null: everybody's
 */
export async function letRequestsFallAway(
  manager: EntityManager,
  groupId: string,
  now: Date,
  ownerId: string | null,
): Promise<void> {
  await manager.query(
    `update table_items i set state = 'TAKEN_OFF', settled_at = $2 from meetings m
     where i.group_id = $1 and ${waiting} and ($3::uuid is null or i.owner_id = $3)
       and m.group_id = i.group_id and m.id = i.meeting_id and m.cancelled_at is null and m.starts_at <= $2`,
    [groupId, now, ownerId],
  )
}
