import type { Follower } from '../../activity/follow-facts.ts'
import type { Clock } from '../../database/clock.ts'
import type { Database } from '../../database/database.ts'
import { inEveryGroup } from '../../database/in-every-group.ts'

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
    const due = {
      groups: 'select id from app.groups_with_due_meetings($1) id',
      values: [clock()],
      trouble: 'In a group, meetings were not looked after.',
    }
    await inEveryGroup(database, due, id => lookAfterGroup(id, steps))
  }
}

async function lookAfterGroup(id: string, steps: readonly Follower[]): Promise<void> {
  for (const inGroup of steps) await inGroup(id)
}
