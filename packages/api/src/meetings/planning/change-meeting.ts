import { announce } from '../../activity/announce.ts'
import { recordFact } from '../../activity/record-fact.ts'
import { newId } from '../../graphql/identifier.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import type { Group } from '../../groups/group.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { rereadMeeting } from '../meeting-queries.ts'
import type { Meeting } from '../meeting.ts'
import { checkPlan } from './check-plan.ts'
import type { ChangeMeetingInput } from './meeting-inputs.ts'
import { requireMeetingToChange } from './require-meeting-to-change.ts'
import { saveMeeting } from './save-meeting.ts'
import { checkHost } from './series-plan.ts'

/**
 * Changes where one meeting takes place, or who looks after it.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION
 * @throws Refusals BAD_LINK, TOO_LONG
 */
export async function changeMeeting(
  context: RequestContext,
  asked: ChangeMeetingInput,
): Promise<{ meeting: Meeting | null; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const where = checkPlan(asked)
  const hostId = asked.hostId?.toLowerCase() ?? null
  const now = context.now()
  await context.database.asSeat(seat, async manager => {
    const meeting = await requireMeetingToChange(manager, seat, asked, now)
    if (hostId !== meeting.hostId) await checkHost(manager, group.id, hostId)
    await saveMeeting(manager, meeting, { ...where, hostId }, now)
    const fact = { groupId: group.id, actorId: seat.memberId, name: meeting.wallDate }
    await recordFact(manager, { kind: 'MEETING_CHANGED', ...fact })
    const happening = { kind: 'MEETING_CHANGED', eventId: newId(), subjectId: meeting.id } as const
    await announce(manager, { groupId: group.id, actorId: seat.memberId, ...happening })
  })
  return { meeting: await rereadMeeting(context, seat, asked.meetingId), group }
}
