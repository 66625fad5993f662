import type { Follower } from '../activity/follow-facts.ts'
import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'

/** The job by the clock that moves sponsorships on in every group in which a moment has come. */
export function advanceSponsorshipsEverywhere(
  database: Database,
  clock: Clock,
  advance: readonly Follower[],
): () => Promise<void> {
  return async () => {
    const groups: { id: string }[] = await database.asMachinery(manager =>
      manager.query('select id from app.groups_with_due_sponsorships($1) id', [clock()]),
    )
    const failures: unknown[] = []
    for (const { id } of groups) {
      // One group's trouble keeps no other group waiting.
      await advanceGroup(id, advance).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw new AggregateError(failures, 'In a group, what was due could not be done.')
  }
}

async function advanceGroup(id: string, advance: readonly Follower[]): Promise<void> {
  for (const inGroup of advance) await inGroup(id)
}
