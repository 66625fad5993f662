import type { Follower } from '../../activity/follow-facts.ts'
import type { Clock } from '../../database/clock.ts'
import type { Database } from '../../database/database.ts'

/**
 * The job by the clock that looks after meetings in every group in which something is due.
 * @param steps in their order; what is due stays due until the last is done, so a crash in between is caught up
 */
export function lookAfterMeetingsEverywhere(
  database: Database,
  clock: Clock,
  steps: readonly Follower[],
): () => Promise<void> {
  return async () => {
    const groups: { id: string }[] = await database.asMachinery(manager =>
      manager.query('select id from app.groups_with_due_meetings($1) id', [clock()]),
    )
    const failures: unknown[] = []
    for (const { id } of groups) {
      // One group's trouble keeps no other group waiting.
      await lookAfterGroup(id, steps).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw new AggregateError(failures, 'In a group, meetings were not looked after.')
  }
}

async function lookAfterGroup(id: string, steps: readonly Follower[]): Promise<void> {
  for (const inGroup of steps) await inGroup(id)
}
