import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { lockSponsorship } from '../lock-sponsorship.ts'
import { findCompanionship } from './companionship-queries.ts'
import type { Companionship } from './companionship.ts'
import { copy } from './copy/en.ts'

/**
 * The page a verb is about, which nobody else changes until the transaction ends.
 * @throws Refusal NOT_FOUND when it is not the seat's; NOT_NOW when it was closed
 */
export async function requireCompanionship(
  manager: EntityManager,
  seat: Seat,
  id: string,
): Promise<Companionship> {
  const found = await findCompanionship(manager, seat, id)
  if (!found) throw new Refusal('NOT_FOUND', copy.refusals.noSuchPage)
  await lockSponsorship(manager, { groupId: seat.groupId, id: found.sponsorshipId })
  const companionship = await findCompanionship(manager, seat, id)
  if (!companionship) throw new Refusal('NOT_FOUND', copy.refusals.noSuchPage)
  if (companionship.endedAt) throw new Refusal('NOT_NOW', copy.refusals.pageIsClosed)
  return companionship
}
