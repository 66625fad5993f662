import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { feedAddress } from './calendar-addresses.ts'

const ownFeed = {
  name: 'own_calendar_feed',
  text: 'select f.id from calendar_feeds f where f.group_id = $1 and f.member_id = $2',
}

/** The address of the seat's own feed; null until one was made. */
export async function loadFeedAddress(context: RequestContext, seat: Seat): Promise<string | null> {
  const { publicUrl, secret } = context.deployment
  const [feed] = await context.database.readPage<{ id: string }>(seat, ownFeed, [seat.groupId, seat.memberId])
  return feed ? feedAddress(publicUrl, secret, feed.id) : null
}
