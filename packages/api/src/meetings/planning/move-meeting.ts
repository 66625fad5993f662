import { announce } from '../../activity/announce.ts'
import { recordFact } from '../../activity/record-fact.ts'
import { newId } from '../../graphql/identifier.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import type { Group } from '../../groups/group.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { rereadMeeting } from '../meeting-queries.ts'
import type { Meeting } from '../meeting.ts'
import { checkPlan } from './check-plan.ts'
import type { MoveMeetingInput } from './meeting-inputs.ts'
import { spanToCome } from './plan-meeting.ts'
import { movedTo } from './reconcile.ts'
import { requireMeetingToChange } from './require-meeting-to-change.ts'
import { saveMeeting } from './save-meeting.ts'
import { kindOfMove } from './short-notice.ts'

/**
 * Moves one meeting to another time of the same place. Answers stay with it, and tell that they are from before.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION, OUT_OF_RANGE, IN_THE_PAST
 * @throws Refusals BAD_DATE, BAD_TIME, OUT_OF_RANGE
 */
export async function moveMeeting(
  context: RequestContext,
  asked: MoveMeetingInput,
): Promise<{ meeting: Meeting | null; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const { wallDate, wallClock, durationMinutes } = asked
  checkPlan({ wallClock, durationMinutes, days: { wallDate } })
  const now = context.now()
  await context.database.asSeat(seat, async manager => {
    const meeting = await requireMeetingToChange(manager, seat, asked, now)
    const wall = { date: wallDate, time: wallClock, timeZone: meeting.timeZone }
    const span = spanToCome(wall, durationMinutes, now)
    const moved = movedTo(span.startsAt, meeting, now)
    const change = { wallDate, wallTime: wallClock, durationMinutes, ...span, ...moved }
    await saveMeeting(manager, meeting, change, now)
    const fact = { groupId: group.id, actorId: seat.memberId, name: meeting.wallDate }
    await recordFact(manager, { kind: 'MEETING_MOVED', ...fact })
    const happening = { kind: kindOfMove(meeting.startsAt, now), eventId: newId(), subjectId: meeting.id }
    await announce(manager, { groupId: group.id, actorId: seat.memberId, ...happening })
  })
  return { meeting: await rereadMeeting(context, seat, asked.meetingId), group }
}
