import type { Follower } from '../activity/follow-facts.ts'
import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import { inEveryGroup } from '../database/in-every-group.ts'

/** The job by the clock that moves sponsorships on in every group in which a moment has come. */
export function advanceSponsorshipsEverywhere(
  database: Database,
  clock: Clock,
  advance: readonly Follower[],
): () => Promise<void> {
  return async () => {
    const due = {
      groups: 'select id from app.groups_with_due_sponsorships($1) id',
      values: [clock()],
      trouble: 'In a group, what was due could not be done.',
    }
    await inEveryGroup(database, due, id => advanceGroup(id, advance))
  }
}

async function advanceGroup(id: string, advance: readonly Follower[]): Promise<void> {
  for (const inGroup of advance) await inGroup(id)
}
