import type { EntityManager } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import { daysAfter } from '../database/clock.ts'
import { takeAnew, type Seat } from '../database/seat.ts'
import { checkClientId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { GroupPhase, phaseOf, type Group } from '../groups/group.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { copy } from './copy/en.ts'
import { lockSponsor } from './lock-sponsorship.ts'
import { requireRoomToSponsor } from './require-room-to-sponsor.ts'
import { asksTheTable, findWayIn, type WayIn } from './settings-queries.ts'
import { tellOfProposal } from './sponsorship-letters.ts'
import { maySponsor } from './sponsorship-policy.ts'
import { rereadSponsorship } from './sponsorship-queries.ts'
import { checkCandidateTexts, type CandidateTexts } from './sponsorship-texts.ts'
import { Sponsorship, SponsorshipState } from './sponsorship.ts'

/** A candidate as their sponsor proposes them. */
export type Proposal = CandidateTexts & { groupId: string; id: string; toldWhatItIsNot: boolean }

/**
 * Proposes a candidate to the table; where the table is not asked, to those who look after the group. Sent again with
 * the same id, it is the first proposal that stays.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, TABLE_IS_BEING_SET, BAD_ID, NOT_TOLD, TOO_MANY_OPEN
 * @throws Refusals EMPTY, TOO_SHORT or TOO_LONG
 */
export async function sponsorCandidate(
  context: RequestContext,
  proposal: Proposal,
): Promise<{ sponsorship: Sponsorship | null; group: Group }> {
  const { seat, group } = await requireSeat(context, proposal.groupId)
  if (!maySponsor(seat)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
  if (phaseOf(group, context.now()) === GroupPhase.BEING_SET) {
    throw new Refusal('TABLE_IS_BEING_SET', copy.refusals.tableIsBeingSet)
  }
  const id = checkClientId(proposal.id, 'id')
  const texts = checkCandidateTexts(proposal)
  if (!proposal.toldWhatItIsNot) throw new Refusal('NOT_TOLD', copy.refusals.notTold, ['toldWhatItIsNot'])

  await context.database.asSeat(seat, async manager => {
    await lockSponsor(manager, seat.memberId)
    if (await wasProposed(manager, seat, id)) return
    const now = await takeAnew(manager, seat)
    if (!now || !maySponsor(now)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    const wayIn = await findWayIn(manager, group.id)
    await requireRoomToSponsor(manager, now, wayIn.settings)
    const sponsorship = await insertProposal(manager, now, { id, texts, wayIn, at: context.now() })
    const { groupId, candidateName: name } = sponsorship
    const fact = { groupId, actorId: now.memberId, name, subjectId: id }
    await recordFact(manager, { kind: 'CANDIDATE_PROPOSED', ...fact })
    await tellOfProposal(manager, context.deployment, { group, sponsorship })
  })
  return { sponsorship: await rereadSponsorship(context, seat, id), group }
}

const wasProposed = (manager: EntityManager, { groupId, memberId }: Seat, id: string) =>
  manager.existsBy(Sponsorship, { groupId, id, sponsorId: memberId })

async function insertProposal(
  manager: EntityManager,
  { groupId, memberId }: Seat,
  { id, texts, wayIn, at }: { id: string; texts: CandidateTexts; wayIn: WayIn; at: Date },
): Promise<Sponsorship> {
  const { name, trade, howKnown, words, business } = texts
  const asks = asksTheTable(wayIn)
  const roundEndsAt = asks ? daysAfter(at, wayIn.settings.consentDays) : null
  const row = {
    groupId,
    id,
    sponsorId: memberId,
    candidateName: name,
    candidateTrade: trade,
    howKnown,
    words,
    business,
    state: asks ? SponsorshipState.PROPOSED : SponsorshipState.CLEARED,
    startedAt: at,
    roundEndsAt,
    dueAt: roundEndsAt,
  }
  const insert = manager.createQueryBuilder().insert().into(Sponsorship).values(row).orIgnore()
  const { raw } = await insert.returning('id').execute()
  if ((raw as unknown[]).length === 0) throw new Refusal('BAD_ID', copy.refusals.idTaken, ['id'])
  return manager.findOneByOrFail(Sponsorship, { groupId, id })
}
