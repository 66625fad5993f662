import type { Database } from '../database/database.ts'
import { expireInvitationsEverywhere } from '../invitations/expire-invitations.ts'

/** What the clock alone brings about, in every group where it is due, by the name of its job. */
export type Deadlines = Record<string, () => Promise<void>>

export function deadlines(database: Database): Deadlines {
  return { 'expire-invitations': expireInvitationsEverywhere(database) }
}

/** Does all of it now, one after the other. */
export async function runDeadlines(all: Deadlines): Promise<void> {
  for (const run of Object.values(all)) await run()
}
