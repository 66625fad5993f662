import { newId } from '../../graphql/identifier.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat, type TakenSeat } from '../../groups/take-seat.ts'

const reset = `
  insert into calendar_feeds (group_id, member_id, id, made_at) values ($1, $2, $3, $4)
  on conflict (group_id, member_id) do update set id = excluded.id, made_at = excluded.made_at`

/**
 * Makes the address of the member's calendar feed, or a new one: the one before is dead at once.
 * @throws Refusal NOT_FOUND
 */
export async function resetCalendarFeed(context: RequestContext, groupId: string): Promise<TakenSeat> {
  const taken = await requireSeat(context, groupId)
  const { seat } = taken
  const values = [seat.groupId, seat.memberId, newId(), context.now()]
  await context.database.asSeat(seat, manager => manager.query(reset, values))
  return taken
}
