import { daysAfter, type Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import { inEveryGroup } from '../database/in-every-group.ts'

/** How long what members were told is kept. */
export const daysKept = 90

/** The daily job that forgets what members were told long ago, read or not. */
export function forgetItems(database: Database, clock: Clock): () => Promise<void> {
  return async () => {
    const before = daysAfter(clock(), -daysKept)
    const due = {
      groups: 'select id from app.groups_with_items_to_forget($1) id',
      values: [before],
      trouble: 'In a group, what was told long ago was not forgotten.',
    }
    await inEveryGroup(database, due, groupId =>
      database.asSystem('forgetting what was told', groupId, manager =>
        manager.query('delete from inbox_items where group_id = $1 and happened_at < $2', [groupId, before]),
      ),
    )
  }
}
