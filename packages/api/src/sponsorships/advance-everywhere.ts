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
    for (const { id } of groups) {
      for (const inGroup of advance) await inGroup(id)
    }
  }
}
