import type { EntityManager } from 'typeorm'
import { recordFact } from '../../activity/record-fact.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import type { Group } from '../../groups/group.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { copy as room } from '../copy/en.ts'
import { requireStep } from '../require-step.ts'
import { rereadSponsorship } from '../sponsorship-queries.ts'
import { Sponsorship } from '../sponsorship.ts'
import { closePage } from './advance-accompaniment.ts'
import { beginCompanionship } from './begin-companionship.ts'
import { copy } from './copy/en.ts'
import { holdMembers } from './find-due-accompaniments.ts'
import { writeOfDeclining, writeOfHandingOver } from './hand-over-letters.ts'
import { mayAnswerHandOver } from './hand-over-policy.ts'
import { couldAccompany, findHandOver } from './hand-over-queries.ts'
import { HandOver, HandOverAnswer } from './hand-over.ts'
import { requireOpenHandOver } from './require-hand-over.ts'

type Asked = { groupId: string; handOverId: string; agrees: boolean }

/**
 * Says whether one accompanies a newcomer from now on. With a yes the page begins anew, between the two whom it is
 * between now; who brought in whom stays as it was.
 * @throws Refusal NOT_FOUND, NOT_NOW, NOT_ALLOWED
 */
export async function answerHandOver(
  context: RequestContext,
  asked: Asked,
): Promise<{ sponsorship: Sponsorship | null; handOver: HandOver | null }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const { database } = context
  // Row security lets nobody make another member the companion: it is done as the system, once the seat has shown
  // that it is the one who is asked.
  const sponsorshipId = await database.asSeat(seat, async manager => {
    const { handOver, sponsorship } = await requireTheirs(manager, seat, asked.handOverId)
    if (!asked.agrees) await decline(manager, context, group, handOver, sponsorship)
    return sponsorship.id
  })
  if (asked.agrees) {
    await database.asSystem('handing a newcomer over', seat.groupId, async manager => {
      const { handOver, sponsorship } = await requireTheirs(manager, seat, asked.handOverId)
      await handOverTo(manager, context, { seat, group, handOver, sponsorship })
    })
  }
  const handOver = await database.asSeat(seat, manager => findHandOver(manager, seat, asked.handOverId))
  return { handOver, sponsorship: await rereadSponsorship(context, seat, sponsorshipId) }
}

async function requireTheirs(manager: EntityManager, seat: Seat, id: string) {
  const found = await requireOpenHandOver(manager, seat, id)
  const { handOver, sponsorship } = found
  requireStep('ANSWER_HAND_OVER', seat, sponsorship, { isAsked: handOver.toMemberId === seat.memberId })
  if (!mayAnswerHandOver(seat, handOver, sponsorship))
    throw new Refusal('NOT_ALLOWED', room.refusals.notAllowed)
  return found
}

async function decline(
  manager: EntityManager,
  context: RequestContext,
  group: Group,
  handOver: HandOver,
  sponsorship: Sponsorship,
): Promise<void> {
  const answer = { answer: HandOverAnswer.DECLINED, answeredAt: context.now() }
  await manager.update(HandOver, { groupId: group.id, id: handOver.id }, answer)
  await writeOfDeclining(manager, context.deployment, group, handOver, sponsorship)
}

type HandingOver = { seat: Seat; group: Group; handOver: HandOver; sponsorship: Sponsorship }

/** As the system, behind the sponsorship's lock. */
async function handOverTo(
  manager: EntityManager,
  context: RequestContext,
  { seat, group, handOver, sponsorship }: HandingOver,
): Promise<void> {
  const now = context.now()
  const { groupId, memberId: sponsorId } = seat
  const { id: sponsorshipId, newcomerId, sponsorId: formerId, candidateName: name } = sponsorship
  if (!newcomerId) throw new Refusal('NOT_NOW', room.refusals.notNow)
  const members = await holdMembers(manager, groupId, [newcomerId, sponsorId, formerId])
  const newcomer = members.get(newcomerId)
  if (!newcomer || newcomer.endedAt) throw new Refusal('NOT_NOW', copy.refusals.newcomerIsGone)
  if (!(await couldAccompany(manager, groupId, sponsorId)))
    throw new Refusal('NOT_ALLOWED', room.refusals.notAllowed)

  await closePage(manager, { groupId, sponsorshipId }, now)
  await manager.update(Sponsorship, { groupId, id: sponsorshipId }, { sponsorId, companionGoneAt: null })
  await beginCompanionship(manager, { groupId, sponsorshipId, sponsorId, newcomerId }, now)
  const answer = { answer: HandOverAnswer.AGREED, answeredAt: now }
  await manager.update(HandOver, { groupId, id: handOver.id }, answer)
  await recordFact(manager, {
    groupId,
    kind: 'SPONSORSHIP_HANDED_OVER',
    actorId: sponsorId,
    memberId: newcomerId,
    subjectId: sponsorshipId,
    name,
    reason: handOver.reason,
  })
  await writeOfHandingOver(manager, context.deployment, group, handOver, { newcomer, members, formerId })
}
