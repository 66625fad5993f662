import { announce } from '../../activity/announce.ts'
import { recordFact } from '../../activity/record-fact.ts'
import { newId } from '../../graphql/identifier.ts'
import { checkTexts } from '../../graphql/text-input.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import type { Group } from '../../groups/group.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { rereadMeeting } from '../meeting-queries.ts'
import type { Meeting } from '../meeting.ts'
import { copy } from './copy/en.ts'
import type { CancelMeetingInput } from './meeting-inputs.ts'
import { requireMeetingToChange } from './require-meeting-to-change.ts'
import { saveMeeting } from './save-meeting.ts'

const reasonRule = { called: copy.fields.reason, atMost: 500 }

/**
 * Cancels one meeting, with a reason that everybody at the table reads.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION
 * @throws Refusals EMPTY, TOO_LONG
 */
export async function cancelMeeting(
  context: RequestContext,
  asked: CancelMeetingInput,
): Promise<{ meeting: Meeting | null; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const { reason } = checkTexts({ reason: asked.reason }, { reason: reasonRule })
  const now = context.now()
  await context.database.asSeat(seat, async manager => {
    const meeting = await requireMeetingToChange(manager, seat, asked, now)
    const change = { cancelledAt: now, cancelledById: seat.memberId, cancelReason: reason }
    await saveMeeting(manager, meeting, change, now)
    const fact = { groupId: group.id, actorId: seat.memberId, name: meeting.wallDate, reason }
    await recordFact(manager, { kind: 'MEETING_CANCELLED', ...fact })
    const happening = { kind: 'MEETING_CANCELLED', eventId: newId(), subjectId: meeting.id } as const
    await announce(manager, { groupId: group.id, actorId: seat.memberId, ...happening })
  })
  return { meeting: await rereadMeeting(context, seat, asked.meetingId), group }
}
