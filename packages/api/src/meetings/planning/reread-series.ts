import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { forgetMeetings } from '../found-meetings.ts'
import type { MeetingSeries } from '../meeting-series.ts'
import { loadSeries } from '../series-queries.ts'
import { keepSeries } from './keep-series.ts'

/** The series as it is after a verb, once its meetings have followed it. */
export async function rereadSeries(
  context: RequestContext,
  seat: Seat,
  id: string,
): Promise<MeetingSeries | null> {
  const { database, deployment } = context
  await keepSeries({ database, clock: deployment.clock }, { groupId: seat.groupId, id })
  forgetMeetings(context, seat.groupId)
  return loadSeries(context, seat, id)
}
