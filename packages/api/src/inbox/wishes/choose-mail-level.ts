import type { RequestContext } from '../../graphql/request-context.ts'
import { requireBelonging } from '../../groups/take-seat.ts'
import type { SeatWishes } from './wishes-queries.ts'

/**
 * Chooses what comes by mail from one group, also while kept from its table.
 * @throws Refusal NOT_FOUND
 */
export async function chooseMailLevel(
  context: RequestContext,
  { groupId, level, weeklyDigest, digestHasOffers }: SeatWishes & { groupId: string },
): Promise<void> {
  const { seat } = await requireBelonging(context, groupId)
  await context.database.asSeat(seat, manager =>
    manager.query(
      `insert into mail_wishes (group_id, member_id, level, weekly_digest, digest_has_offers)
         values ($1, $2, $3, $4, $5)
       on conflict (group_id, member_id) do update set level = excluded.level, level_before = null,
         stopped_everywhere = false, weekly_digest = excluded.weekly_digest,
         digest_has_offers = excluded.digest_has_offers`,
      [seat.groupId, seat.memberId, level, weeklyDigest, digestHasOffers],
    ),
  )
}
