import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { requireSponsorship } from '../require-step.ts'
import type { Sponsorship } from '../sponsorship.ts'
import { copy } from './copy/en.ts'
import { findHandOver } from './hand-over-queries.ts'
import type { HandOver } from './hand-over.ts'

/**
 * The proposal a verb is about and its sponsorship, which nobody else changes until the transaction ends.
 * @throws Refusal NOT_FOUND when it does not concern the seat; NOT_NOW when it was answered or taken back
 */
export async function requireOpenHandOver(
  manager: EntityManager,
  seat: Seat,
  id: string,
): Promise<{ handOver: HandOver; sponsorship: Sponsorship }> {
  const found = await findHandOver(manager, seat, id)
  if (!found) throw new Refusal('NOT_FOUND', copy.refusals.noSuchHandOver)
  const sponsorship = await requireSponsorship(manager, seat, found.sponsorshipId)
  const handOver = await findHandOver(manager, seat, id)
  if (!handOver) throw new Refusal('NOT_FOUND', copy.refusals.noSuchHandOver)
  if (handOver.answer) throw new Refusal('NOT_NOW', copy.refusals.answeredBefore)
  return { handOver, sponsorship }
}
