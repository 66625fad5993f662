import { IsNull, type EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { isId, newId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { checkReason } from '../../groups/member-texts.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { readyFor } from '../ready-for.ts'
import { rereadSponsorship } from '../sponsorship-queries.ts'
import type { Sponsorship } from '../sponsorship.ts'
import { copy } from './copy/en.ts'
import { writeOfAsking } from './hand-over-letters.ts'
import { couldAccompany, findHandOver } from './hand-over-queries.ts'
import { HandOver, HandOverAnswer } from './hand-over.ts'

type Asked = { groupId: string; sponsorshipId: string; memberId: string; reason: string }

/**
 * Asks another settled member to accompany a newcomer from now on. Who was asked before and has not answered is asked
 * no longer.
 * @throws Refusals EMPTY or TOO_LONG
 * @throws Refusal NOT_FOUND, NOT_NOW, NOT_ALLOWED; CANNOT_ACCOMPANY for a member who is not settled, not at the table,
 * or one of the two
 */
export async function proposeHandOver(
  context: RequestContext,
  asked: Asked,
): Promise<{ sponsorship: Sponsorship | null; handOver: HandOver | null }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const { groupId } = seat
  const reason = checkReason(asked.reason)
  const now = context.now()
  const handOver = await context.database.asSeat(seat, async manager => {
    const { sponsorship } = await readyFor(manager, seat, 'PROPOSE_HAND_OVER', asked.sponsorshipId)
    const toMemberId = await requireSuccessor(manager, seat, sponsorship, asked.memberId)
    await manager.update(
      HandOver,
      { groupId, sponsorshipId: sponsorship.id, answer: IsNull() },
      { answer: HandOverAnswer.WITHDRAWN, answeredAt: now },
    )
    const id = newId()
    const proposal = { sponsorshipId: sponsorship.id, toMemberId, proposedById: seat.memberId, reason }
    await manager.insert(HandOver, { groupId, id, ...proposal, proposedAt: now })
    const made = await findHandOver(manager, seat, id)
    if (made) await writeOfAsking(manager, context.deployment, group, made, sponsorship)
    return made
  })
  return { handOver, sponsorship: await rereadSponsorship(context, seat, asked.sponsorshipId) }
}

async function requireSuccessor(
  manager: EntityManager,
  seat: Seat,
  { newcomerId, sponsorId }: Sponsorship,
  askedId: string,
): Promise<string> {
  const id = askedId.toLowerCase()
  const isAnother = isId(id) && id !== newcomerId && id !== sponsorId
  if (isAnother && (await couldAccompany(manager, seat.groupId, id))) return id
  throw new Refusal('CANNOT_ACCOMPANY', copy.refusals.cannotAccompany, ['memberId'])
}
