import type { EntityManager } from 'typeorm'
import { Sponsorship, SponsorshipState } from './sponsorship.ts'

/** What an invitation that does not bring its candidate in leaves of the sponsorship. */
type WithoutNewcomer = SponsorshipState.CLEARED | SponsorshipState.DECLINED | SponsorshipState.LAPSED

/** Moves a sponsorship on whose candidate was invited and is not coming; one in another state stays as it is. */
export async function leaveInvited(
  manager: EntityManager,
  key: { groupId: string; id: string },
  state: WithoutNewcomer,
): Promise<void> {
  const endedAt = state === SponsorshipState.CLEARED ? null : new Date()
  await manager.update(Sponsorship, { ...key, state: SponsorshipState.INVITED }, { state, endedAt })
}
