import { IsNull } from 'typeorm'
import { recordFact } from '../../activity/record-fact.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { copy as room } from '../copy/en.ts'
import { readyFor } from '../ready-for.ts'
import { rereadSponsorship } from '../sponsorship-queries.ts'
import { Sponsorship } from '../sponsorship.ts'
import { canBeExtended, extended } from './accompaniment.ts'
import { Companionship } from './companionship.ts'
import { copy } from './copy/en.ts'

/**
 * Gives newcomer and companion 30 more days, once. Whoever had confirmed already is asked again at the new end.
 * @throws Refusal NOT_FOUND, NOT_NOW, NOT_ALLOWED; NOT_YET when its end is not near
 */
export async function extendAccompaniment(
  context: RequestContext,
  asked: { groupId: string; sponsorshipId: string },
): Promise<Sponsorship | null> {
  const { seat } = await requireSeat(context, asked.groupId)
  const now = context.now()
  await context.database.asSeat(seat, async manager => {
    const { sponsorship } = await readyFor(manager, seat, 'EXTEND', asked.sponsorshipId)
    const { groupId, id, completesAt, newcomerId: memberId, candidateName: name } = sponsorship
    if (sponsorship.extendedAt) throw new Refusal('NOT_NOW', copy.refusals.extendedBefore)
    if (!completesAt || now >= completesAt) throw new Refusal('NOT_NOW', room.refusals.notNow)
    if (!canBeExtended(sponsorship, now)) throw new Refusal('NOT_YET', copy.refusals.tooEarlyToExtend)

    const { affected } = await manager.update(Sponsorship, { groupId, id }, extended(completesAt, now))
    if (affected !== 1) throw new Refusal('NOT_ALLOWED', room.refusals.notAllowed)
    const nobodyYet = { sponsorConfirmedAt: null, newcomerConfirmedAt: null }
    await manager.update(Companionship, { groupId, sponsorshipId: id, endedAt: IsNull() }, nobodyYet)
    const actorId = seat.memberId
    await recordFact(manager, {
      groupId,
      kind: 'SPONSORSHIP_EXTENDED',
      actorId,
      memberId,
      subjectId: id,
      name,
    })
  })
  return rereadSponsorship(context, seat, asked.sponsorshipId)
}
