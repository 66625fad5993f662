import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { maySayLate } from '../meeting-policy.ts'
import { rereadMeeting } from '../meeting-queries.ts'
import type { Meeting } from '../meeting.ts'
import { Rsvp } from '../rsvp.ts'
import { copy } from './copy/en.ts'
import { requireOpenMeeting } from './require-open-meeting.ts'
import { sayComing } from './say-coming.ts'

type Asked = { groupId: string; meetingId: string; isLate: boolean }

/**
 * Says that the member comes a little later, or takes that back.
 * @throws Refusal NOT_FOUND; NOT_NOW when it is over, was cancelled, or starts in more than two hours
 */
export async function sayRunningLate(context: RequestContext, asked: Asked): Promise<Meeting | null> {
  const { seat } = await requireSeat(context, asked.groupId)
  const now = context.now()
  await context.database.asSeat(seat, async manager => {
    const meeting = await requireOpenMeeting(manager, seat, asked.meetingId, now)
    if (!maySayLate(seat, meeting, now)) throw new Refusal('NOT_NOW', copy.refusals.tooEarlyForLate)
    const key = { groupId: seat.groupId, meetingId: meeting.id, memberId: seat.memberId }
    if (asked.isLate) await sayComing(manager, seat, meeting.id, { now, isLate: true })
    else await manager.update(Rsvp, key, { lateAt: null })
  })
  return rereadMeeting(context, seat, asked.meetingId)
}
