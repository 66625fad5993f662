import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { copy as room } from '../copy/en.ts'
import { rereadSponsorship } from '../sponsorship-queries.ts'
import type { Sponsorship } from '../sponsorship.ts'
import { mayWithdrawHandOver } from './hand-over-policy.ts'
import { findHandOver } from './hand-over-queries.ts'
import { HandOver, HandOverAnswer } from './hand-over.ts'
import { requireOpenHandOver } from './require-hand-over.ts'

/**
 * Asks a member no longer to accompany a newcomer; all stays as it is.
 * @throws Refusal NOT_FOUND, NOT_NOW, NOT_ALLOWED
 */
export async function withdrawHandOver(
  context: RequestContext,
  asked: { groupId: string; handOverId: string },
): Promise<{ sponsorship: Sponsorship | null; handOver: HandOver | null }> {
  const { seat } = await requireSeat(context, asked.groupId)
  const { groupId } = seat
  const handOver = await context.database.asSeat(seat, async manager => {
    const { handOver: open } = await requireOpenHandOver(manager, seat, asked.handOverId)
    if (!mayWithdrawHandOver(seat, open)) throw new Refusal('NOT_ALLOWED', room.refusals.notAllowed)
    const answer = { answer: HandOverAnswer.WITHDRAWN, answeredAt: context.now() }
    const { affected } = await manager.update(HandOver, { groupId, id: open.id }, answer)
    if (affected !== 1) throw new Refusal('NOT_ALLOWED', room.refusals.notAllowed)
    return (await findHandOver(manager, seat, open.id)) ?? open
  })
  return { handOver, sponsorship: await rereadSponsorship(context, seat, handOver.sponsorshipId) }
}
