import type { EntityManager } from 'typeorm'
import { daysAfter } from '../database/clock.ts'
import { Sponsorship, SponsorshipState } from './sponsorship.ts'

/** What an invitation that does not bring its candidate in leaves of the sponsorship. */
type WithoutNewcomer = SponsorshipState.CLEARED | SponsorshipState.DECLINED | SponsorshipState.LAPSED

/** After a no, what is known of the candidate is kept for so many days. */
const daysUntilErased = 30

/** Moves a sponsorship on whose candidate was invited and is not coming; one in another state stays as it is. */
export async function leaveInvited(
  manager: EntityManager,
  key: { groupId: string; id: string },
  state: WithoutNewcomer,
  now: Date,
): Promise<void> {
  const ended = { endedAt: now, dueAt: daysAfter(now, daysUntilErased) }
  const change = state === SponsorshipState.CLEARED ? { endedAt: null, dueAt: null } : ended
  await manager.update(Sponsorship, { ...key, state: SponsorshipState.INVITED }, { state, ...change })
}
