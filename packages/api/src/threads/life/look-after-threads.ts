import { daysAfter, type Clock } from '../../database/clock.ts'
import type { Database } from '../../database/database.ts'
import { inEveryGroup } from '../../database/in-every-group.ts'
import { eraseDiscarded } from './erase-discarded.ts'
import { daysToRestore } from './life-policy.ts'

/** The job by the clock that erases, in every group, what was discarded and can be restored no more. */
export function lookAfterThreads(database: Database, clock: Clock): () => Promise<void> {
  return async () => {
    const due = {
      groups: 'select id from app.groups_with_threads_to_erase($1) id',
      values: [daysAfter(clock(), -daysToRestore)],
      trouble: 'In a group, discarded threads were not erased.',
    }
    await inEveryGroup(database, due, id => eraseDiscarded(database, id, clock()))
  }
}
