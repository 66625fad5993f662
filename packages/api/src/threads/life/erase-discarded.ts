import type { EntityManager } from 'typeorm'
import { daysAfter } from '../../database/clock.ts'
import type { Database } from '../../database/database.ts'
import { daysToRestore } from './life-policy.ts'

const below = [
  'delete from thread_thanks where group_id = $1 and thread_id = any ($2::uuid[])',
  'delete from post_reactions where group_id = $1 and thread_id = any ($2::uuid[])',
  'delete from post_mentions where group_id = $1 and thread_id = any ($2::uuid[])',
  `delete from post_versions v using posts p
    where v.group_id = $1 and p.group_id = $1 and p.id = v.post_id and p.thread_id = any ($2::uuid[])`,
]

/**
 * Erases the words of what was discarded so long ago that nobody restores it any more: titles, posts with their
 * versions, and what was said about them. Places stay: who spoke, when, and what answers what. Done again, there is
 * nothing to do.
 */
export async function eraseDiscarded(database: Database, groupId: string, now: Date): Promise<void> {
  await database.asSystem('erasing discarded threads', groupId, async manager => {
    const ids = await lockDue(manager, groupId, now)
    if (ids.length === 0) return
    for (const statement of below) await manager.query(statement, [groupId, ids])
    await manager.query(
      `update posts set body = null, taken_back_at = coalesce(taken_back_at, $3)
       where group_id = $1 and thread_id = any ($2::uuid[])`,
      [groupId, ids, now],
    )
    await manager.query(
      `update threads set title = '', erased_at = $3 where group_id = $1 and id = any ($2::uuid[])`,
      [groupId, ids, now],
    )
  })
}

/** Whoever restores one meanwhile comes before, and keeps it. */
async function lockDue(manager: EntityManager, groupId: string, now: Date): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select id from threads where group_id = $1 and discarded_at <= $2 and erased_at is null
     order by id for no key update`,
    [groupId, daysAfter(now, -daysToRestore)],
  )
  return rows.map(({ id }) => id)
}
