import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { WillingHost, type MeetingSeries } from '../meeting-series.ts'
import { copy } from './copy/en.ts'
import { lockSeries } from './lock-series.ts'
import { mayOfferToHost } from './planning-policy.ts'
import { rereadSeries } from './reread-series.ts'
import type { OfferToHostInput } from './series-inputs.ts'

/**
 * Offers to look after a meeting of a series now and then, or takes that back; then those to come that were given to
 * this member, and that nobody changed alone, are another's turn.
 * @throws Refusal NOT_FOUND; NOT_NOW when the series has ended, or nobody takes turns there
 */
export async function offerToHost(
  context: RequestContext,
  asked: OfferToHostInput,
): Promise<{ series: MeetingSeries | null }> {
  const { seat } = await requireSeat(context, asked.groupId)
  const { groupId, memberId } = seat
  await context.database.asSeat(seat, async manager => {
    const series = await lockSeries(manager, { groupId, id: asked.seriesId })
    if (!series || !mayOfferToHost(seat)) throw new Refusal('NOT_FOUND', copy.refusals.noSuchSeries)
    if (series.endedAt) throw new Refusal('NOT_NOW', copy.refusals.seriesEnded)
    const offer = { groupId, seriesId: series.id, memberId }
    if (!asked.isWilling) await manager.delete(WillingHost, offer)
    else if (!series.rotatesHosts) throw new Refusal('NOT_NOW', copy.refusals.takesNoTurns)
    else {
      const insert = manager.createQueryBuilder().insert().into(WillingHost)
      await insert
        .values({ ...offer, since: context.now() })
        .orIgnore()
        .updateEntity(false)
        .execute()
    }
  })
  return { series: await rereadSeries(context, seat, asked.seriesId) }
}
