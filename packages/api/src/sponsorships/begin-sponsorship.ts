import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { newId } from '../graphql/identifier.ts'
import { Sponsorship, SponsorshipState } from './sponsorship.ts'

/**
 * The seat's member vouches for a candidate, whose letter leaves in the same transaction.
 * @returns the sponsorship's id
 */
export async function beginSponsorship(
  manager: EntityManager,
  seat: Seat,
  candidate: { name: string; words: string },
): Promise<string> {
  const id = newId()
  await manager.insert(Sponsorship, {
    groupId: seat.groupId,
    id,
    sponsorId: seat.memberId,
    candidateName: candidate.name,
    words: candidate.words,
    candidateTrade: '',
    howKnown: '',
    business: '',
    state: SponsorshipState.INVITED,
  })
  return id
}
