import { IsNull } from 'typeorm'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { momentIn } from '../../groups/tell-group-member.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { copy as room } from '../copy/en.ts'
import { readyFor } from '../ready-for.ts'
import { rereadSponsorship } from '../sponsorship-queries.ts'
import type { Sponsorship } from '../sponsorship.ts'
import { canBeConfirmed } from './accompaniment.ts'
import { advanceAccompaniment } from './advance-accompaniment.ts'
import { findCompanionship } from './companionship-queries.ts'
import { Companionship } from './companionship.ts'
import { copy } from './copy/en.ts'

/**
 * Says that the newcomer has settled and needs no companion. Said by both, it is done. Saying it twice is harmless.
 * @throws Refusal NOT_FOUND, NOT_NOW, NOT_ALLOWED; NOT_YET before the end of the accompaniment
 */
export async function confirmSettled(
  context: RequestContext,
  asked: { groupId: string; sponsorshipId: string },
): Promise<{ sponsorship: Sponsorship | null; companionship: Companionship | null }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const { groupId } = seat
  const now = context.now()
  const companionshipId = await context.database.asSeat(seat, async manager => {
    const { sponsorship } = await readyFor(manager, seat, 'CONFIRM', asked.sponsorshipId)
    if (!canBeConfirmed(sponsorship, now)) {
      if (!sponsorship.accompaniedUntil) throw new Refusal('NOT_NOW', room.refusals.notNow)
      const day = momentIn(group, sponsorship.accompaniedUntil)
      throw new Refusal('NOT_YET', copy.refusals.notYet(day))
    }
    const open = { groupId, sponsorshipId: sponsorship.id, endedAt: IsNull() }
    const companionship = await manager.findOneBy(Companionship, open)
    if (!companionship) throw new Refusal('NOT_NOW', copy.refusals.noCompanion)

    const { id, newcomerConfirmedAt, sponsorConfirmedAt } = companionship
    const change =
      companionship.newcomerId === seat.memberId
        ? { newcomerConfirmedAt: newcomerConfirmedAt ?? now }
        : { sponsorConfirmedAt: sponsorConfirmedAt ?? now }
    const { affected } = await manager.update(Companionship, { groupId, id }, change)
    if (affected !== 1) throw new Refusal('NOT_ALLOWED', room.refusals.notAllowed)
    return id
  })
  await advanceAccompaniment(context.database, context.deployment, groupId)

  const sponsorship = await rereadSponsorship(context, seat, asked.sponsorshipId)
  const companionship = await context.database.asSeat(seat, manager =>
    findCompanionship(manager, seat, companionshipId),
  )
  return { sponsorship, companionship }
}
