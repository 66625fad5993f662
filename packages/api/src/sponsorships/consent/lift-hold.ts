import { IsNull } from 'typeorm'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { advanceSponsorship } from '../advance-sponsorships.ts'
import { readyFor } from '../ready-for.ts'
import { rereadSponsorship } from '../sponsorship-queries.ts'
import type { Sponsorship } from '../sponsorship.ts'
import { Hold } from './hold.ts'

/**
 * A member lifts their own hold. When it was the last one of a proposal that rests, that is cleared.
 * @throws Refusal NOT_FOUND, NOT_NOW; NOT_ALLOWED for whoever holds nothing
 */
export async function liftHold(
  context: RequestContext,
  asked: { groupId: string; sponsorshipId: string },
): Promise<{ sponsorship: Sponsorship | null }> {
  const { seat } = await requireSeat(context, asked.groupId)
  const id = await context.database.asSeat(seat, async manager => {
    const { sponsorship } = await readyFor(manager, seat, 'LIFT', asked.sponsorshipId)
    const { groupId, memberId } = seat
    const own = { groupId, sponsorshipId: sponsorship.id, memberId, liftedAt: IsNull() }
    await manager.update(Hold, own, { liftedAt: context.now() })
    return sponsorship.id
  })
  await advanceSponsorship(
    { database: context.database, ...context.deployment },
    { groupId: seat.groupId, id },
  )
  return { sponsorship: await rereadSponsorship(context, seat, id) }
}
