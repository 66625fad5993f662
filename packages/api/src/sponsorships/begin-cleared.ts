import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { newId } from '../graphql/identifier.ts'
import type { CandidateTexts } from './sponsorship-texts.ts'
import { Sponsorship, SponsorshipState } from './sponsorship.ts'

/** The seat's member vouches for a candidate where there is no table to ask: nobody has to be waited for. */
export async function beginCleared(
  manager: EntityManager,
  { groupId, memberId }: Seat,
  { name, trade, howKnown, words, business }: CandidateTexts,
  now: Date,
): Promise<Sponsorship> {
  const id = newId()
  await manager.insert(Sponsorship, {
    groupId,
    id,
    sponsorId: memberId,
    candidateName: name,
    candidateTrade: trade,
    howKnown,
    words,
    business,
    state: SponsorshipState.CLEARED,
    startedAt: now,
  })
  return manager.findOneByOrFail(Sponsorship, { groupId, id })
}
