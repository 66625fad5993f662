import type { EntityManager } from 'typeorm'
import { daysAfter } from '../database/clock.ts'
import { moreDays } from './companion/accompaniment.ts'
import { beginCompanionship } from './companion/begin-companionship.ts'
import { Consent } from './consent/consent.ts'
import { findWayIn } from './settings-queries.ts'
import { SponsorshipAddress } from './sponsorship-address.ts'
import { Sponsorship, SponsorshipState } from './sponsorship.ts'

/** Who came in and when, and what they answered to the two questions before the table. */
export type HasCome = { newcomerId: string; whyCome: string; notHereFor: string; now: Date }

/**
 * The candidate has come: the sponsorship is active from now on, the two have their page, and the lineage is written,
 * which never changes. What was kept only to decide about a candidate is forgotten.
 * @throws Error when the sponsorship was not waiting for its candidate; that would be a fault of ours
 */
export async function accompanyNewcomer(
  manager: EntityManager,
  key: { groupId: string; id: string },
  { newcomerId, whyCome, notHereFor, now }: HasCome,
): Promise<void> {
  const { settings } = await findWayIn(manager, key.groupId)
  const accompaniedUntil = daysAfter(now, settings.accompaniedDays)
  const completesAt = daysAfter(accompaniedUntil, moreDays)
  const { affected } = await manager.update(
    Sponsorship,
    { ...key, state: SponsorshipState.INVITED },
    {
      state: SponsorshipState.ACTIVE,
      newcomerId,
      whyCome,
      notHereFor,
      accompaniedUntil,
      completesAt,
      dueAt: completesAt,
      candidateTrade: null,
      howKnown: null,
      business: null,
    },
  )
  if (affected !== 1) throw new Error('Someone came in on a sponsorship that was not waiting for them.')

  const ofIt = { groupId: key.groupId, sponsorshipId: key.id }
  await manager.delete(Consent, ofIt)
  await manager.delete(SponsorshipAddress, ofIt)
  const [lineage]: { sponsorId: string }[] = await manager.query(
    `insert into lineage (group_id, newcomer_id, sponsor_id, sponsorship_id)
     select group_id, newcomer_id, sponsor_id, id from sponsorships where group_id = $1 and id = $2
     returning sponsor_id as "sponsorId"`,
    [key.groupId, key.id],
  )
  if (!lineage) throw new Error('Someone came in, and nobody had brought them.')
  await beginCompanionship(manager, { ...ofIt, newcomerId, sponsorId: lineage.sponsorId }, now)
}
