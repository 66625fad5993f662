import type { EntityManager } from 'typeorm'
import { Sponsorship, SponsorshipState } from './sponsorship.ts'
import { endedAt } from './take-step.ts'

/** What an invitation that does not bring its candidate in leaves of the sponsorship. */
type WithoutNewcomer = SponsorshipState.CLEARED | SponsorshipState.DECLINED | SponsorshipState.LAPSED

/** Moves a sponsorship on whose candidate was invited and is not coming; one in another state stays as it is. */
export async function leaveInvited(
  manager: EntityManager,
  key: { groupId: string; id: string },
  state: WithoutNewcomer,
  now: Date,
): Promise<void> {
  const change = state === SponsorshipState.CLEARED ? { dueAt: null } : endedAt(now)
  await manager.update(Sponsorship, { ...key, state: SponsorshipState.INVITED }, { state, ...change })
}
