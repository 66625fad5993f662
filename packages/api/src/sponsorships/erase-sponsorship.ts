import type { EntityManager } from 'typeorm'
import { forgetTold } from '../activity/tell-member.ts'
import { Consent } from './consent/consent.ts'
import { Hold } from './consent/hold.ts'
import { SponsorshipAddress } from './sponsorship-address.ts'
import { Sponsorship } from './sponsorship.ts'
import { withoutName } from './without-name.ts'

/**
 * Forgets a candidate who did not come: who they are and all that was said of them. That there was a proposal, and how
 * it ended, stays, without a name.
 */
export async function eraseSponsorship(
  manager: EntityManager,
  { groupId, id, candidateName }: Sponsorship,
  now: Date,
): Promise<void> {
  await manager.update(
    Sponsorship,
    { groupId, id },
    {
      candidateName: null,
      candidateTrade: null,
      howKnown: null,
      words: null,
      business: null,
      closeReason: null,
      whyCome: null,
      notHereFor: null,
      erasedAt: now,
      dueAt: null,
    },
  )
  const ofIt = { groupId, sponsorshipId: id }
  await manager.delete(Consent, ofIt)
  await manager.delete(SponsorshipAddress, ofIt)
  for (const hold of await manager.findBy(Hold, ofIt)) {
    const reason = withoutName(hold.reason, candidateName ?? '')
    await manager.update(Hold, { groupId, id: hold.id }, { reason })
  }
  await manager.query('update facts set name = null where group_id = $1 and subject_id = $2', [groupId, id])
  await forgetTold(manager, { groupId, id })
  // Where letters go nowhere they are kept to be looked at; whatever leads to this sponsorship is about its candidate.
  await manager.query(
    'delete from mail.letters where group_id = $1 and (subject_id = $2::uuid or strpos(text, $2::text) > 0)',
    [groupId, id],
  )
}
