import { daysAfter, type Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import { inEveryGroup } from '../database/in-every-group.ts'
import { daysSetAside } from './draft.ts'

/** The job that erases what was set aside a week ago and not taken up again. */
export function eraseDraftsSetAside(database: Database, clock: Clock): () => Promise<void> {
  return async () => {
    const before = daysAfter(clock(), -daysSetAside)
    const due = {
      groups: 'select id from app.groups_with_drafts_to_erase($1) id',
      values: [before],
      trouble: 'In a group, what was set aside a week ago was not erased.',
    }
    await inEveryGroup(database, due, groupId =>
      database.asSystem('erasing drafts that were set aside', groupId, manager =>
        manager.query('delete from drafts where group_id = $1 and set_aside_at <= $2', [groupId, before]),
      ),
    )
  }
}
