import { daysAfter, type Clock } from '../../database/clock.ts'
import type { Database } from '../../database/database.ts'
import { eraseDiscarded } from './erase-discarded.ts'
import { daysToRestore } from './life-policy.ts'

/** The job by the clock that erases, in every group, what was discarded and can be restored no more. */
export function lookAfterThreads(database: Database, clock: Clock): () => Promise<void> {
  return async () => {
    const groups: { id: string }[] = await database.asMachinery(manager =>
      manager.query('select id from app.groups_with_threads_to_erase($1) id', [
        daysAfter(clock(), -daysToRestore),
      ]),
    )
    const failures: unknown[] = []
    for (const { id } of groups) {
      // One group's trouble keeps no other group waiting.
      await eraseDiscarded(database, id, clock()).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0)
      throw new AggregateError(failures, 'In a group, discarded threads were not erased.')
  }
}
