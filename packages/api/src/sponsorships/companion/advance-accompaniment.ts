import { IsNull, type EntityManager } from 'typeorm'
import { recordFact } from '../../activity/record-fact.ts'
import type { Database } from '../../database/database.ts'
import type { Deployment } from '../../graphql/request-context.ts'
import { Member, Standing } from '../../groups/member.ts'
import { lockSponsorship } from '../lock-sponsorship.ts'
import { Sponsorship, SponsorshipState } from '../sponsorship.ts'
import { writeOfCompanionGone, writeOfCompletion } from './companion-letters.ts'
import { findOpenCompanionship } from './companionship-queries.ts'
import { Companionship } from './companionship.ts'
import { findDueAccompaniments, holdMembers, stepDue, type TheTwo } from './find-due-accompaniments.ts'
import { HandOver, HandOverAnswer } from './hand-over.ts'

type Deployed = Pick<Deployment, 'publicUrl' | 'clock'>

/**
 * Moves on what nobody has to press for: completes what both have confirmed or whose last day has come, ends what
 * lost its newcomer, and tells where a newcomer lost their companion. Done twice, or by two processes at once, it is
 * done once.
 */
export async function advanceAccompaniment(
  database: Database,
  deployment: Deployed,
  groupId: string,
): Promise<void> {
  const now = deployment.clock()
  const due = await database.asSystem('looking for accompaniments that are due', groupId, manager =>
    findDueAccompaniments(manager, groupId, now),
  )
  for (const id of due) {
    await database.asSystem('an accompaniment that is due', groupId, manager =>
      advance(manager, deployment, { groupId, id }, now),
    )
  }
}

async function advance(
  manager: EntityManager,
  deployment: Deployed,
  key: { groupId: string; id: string },
  now: Date,
): Promise<void> {
  const sponsorship = await lockSponsorship(manager, key)
  if (!sponsorship?.newcomerId) return
  const { newcomerId, sponsorId } = sponsorship
  const members = await holdMembers(manager, key.groupId, [newcomerId, sponsorId])
  const [newcomer, companion] = [members.get(newcomerId), members.get(sponsorId)]
  if (!newcomer || !companion)
    throw new Error('An accompaniment was found, but not the two whom it is about.')
  const theTwo = { newcomer, companion }

  const companionship = await findOpenCompanionship(manager, { groupId: key.groupId, sponsorshipId: key.id })
  const step = stepDue(sponsorship, companionship, theTwo, now)
  if (step === 'END')
    await end(manager, sponsorship, { state: SponsorshipState.ENDED, endedAt: newcomer.endedAt }, now)
  if (step === 'COMPLETE') await complete(manager, deployment, sponsorship, theTwo, now)
  if (step === 'COMPANION_GONE') await noteCompanionGone(manager, deployment, sponsorship, theTwo, now)
}

type End = Pick<Sponsorship, 'state' | 'endedAt'>

/** Nothing more is due, the page is closed, and nobody is asked any more to accompany. */
async function end(manager: EntityManager, { groupId, id }: Sponsorship, how: End, now: Date): Promise<void> {
  await manager.update(Sponsorship, { groupId, id }, { ...how, dueAt: null, companionGoneAt: null })
  await closePage(manager, { groupId, sponsorshipId: id }, now)
  await manager.update(
    HandOver,
    { groupId, sponsorshipId: id, answer: IsNull() },
    { answer: HandOverAnswer.WITHDRAWN, answeredAt: now },
  )
}

async function complete(
  manager: EntityManager,
  deployment: Deployed,
  sponsorship: Sponsorship,
  theTwo: TheTwo,
  now: Date,
): Promise<void> {
  await end(manager, sponsorship, { state: SponsorshipState.COMPLETED, endedAt: now }, now)
  const { groupId, id: subjectId, candidateName: name } = sponsorship
  const memberId = theTwo.newcomer.id
  await manager.update(Member, { groupId, id: memberId }, { standing: Standing.SETTLED })
  await recordFact(manager, { groupId, kind: 'SPONSORSHIP_COMPLETED', memberId, subjectId, name })
  await writeOfCompletion(manager, deployment, groupId, theTwo)
}

async function noteCompanionGone(
  manager: EntityManager,
  deployment: Deployed,
  sponsorship: Sponsorship,
  theTwo: TheTwo,
  now: Date,
): Promise<void> {
  const { groupId, id, candidateName: name } = sponsorship
  await manager.update(Sponsorship, { groupId, id }, { companionGoneAt: now })
  await closePage(manager, { groupId, sponsorshipId: id }, now)
  const memberId = theTwo.newcomer.id
  await recordFact(manager, { groupId, kind: 'COMPANION_GONE', memberId, subjectId: id, name })
  await writeOfCompanionGone(manager, deployment, { groupId, sponsorshipId: id }, theTwo, now)
}

/** Closes the page of the two; what stands on it stays between them. */
export async function closePage(
  manager: EntityManager,
  key: { groupId: string; sponsorshipId: string },
  now: Date,
): Promise<void> {
  await manager.update(Companionship, { ...key, endedAt: IsNull() }, { endedAt: now })
}
