import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { onceAboutMeetings } from './found-meetings.ts'

const hosting = { name: 'seat_hosts', text: 'select coalesce(app.seated_host(), false) as hosts' }

/** Whether the seat's member is an admin, or looks after a meeting or a series that goes on. */
export async function loadHosts(context: RequestContext, seat: Seat): Promise<boolean> {
  if (seat.state !== 'SEATED') return false
  if (seat.role === 'ADMIN') return true
  return onceAboutMeetings(context, seat.groupId, 'hosts', async () => {
    const [row] = await context.database.readPage<{ hosts: boolean }>(seat, hosting, [])
    return row?.hosts ?? false
  })
}
