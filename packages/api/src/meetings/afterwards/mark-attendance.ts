import { announce } from '../../activity/announce.ts'
import { newId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireMember } from '../../groups/require-member.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { Attendance, AttendancePresence } from '../attendance.ts'
import { mayMarkAll, mayMarkSelf } from '../meeting-policy.ts'
import { rereadMeeting } from '../meeting-queries.ts'
import type { Meeting } from '../meeting.ts'
import { requireMeeting } from '../require-meeting.ts'
import { copy } from './copy/en.ts'

type Asked = { groupId: string; meetingId: string; memberId: string; presence: AttendancePresence | null }

const mark = `
  insert into attendances (group_id, meeting_id, member_id, presence, said_by_id, said_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (group_id, meeting_id, member_id) do update
    set presence = excluded.presence, said_by_id = excluded.said_by_id, said_at = excluded.said_at`

/**
 * Says whether somebody is or was there, in the place of what was said before; null: nobody knows.
 * @throws Refusal NOT_FOUND; NOT_NOW before it starts, after it is closed, and when it was cancelled; NOT_ALLOWED when
 * it is somebody else, whom only the host and admins mark
 */
export async function markAttendance(context: RequestContext, asked: Asked): Promise<Meeting | null> {
  const { seat } = await requireSeat(context, asked.groupId)
  const now = context.now()
  await context.database.asSeat(seat, async manager => {
    const meeting = await requireMeeting(manager, seat, asked.meetingId)
    if (!mayMarkSelf(seat, meeting, now)) throw new Refusal('NOT_NOW', whyNot(meeting, now))
    const { id: memberId, endedAt } = await requireMember(manager, seat, asked.memberId)
    const isGone = endedAt !== null && endedAt <= meeting.startsAt
    if (isGone || (memberId !== seat.memberId && !mayMarkAll(seat, meeting, now)))
      throw new Refusal('NOT_ALLOWED', copy.refusals.notYoursToMark, ['memberId'])
    const key = { groupId: seat.groupId, meetingId: meeting.id, memberId }
    if (asked.presence) {
      await manager.query(mark, [...Object.values(key), asked.presence, seat.memberId, now])
      if (asked.presence === AttendancePresence.PRESENT) {
        const happening = { kind: 'PRESENT_LATER', eventId: newId(), subjectId: meeting.id } as const
        await announce(manager, { groupId: seat.groupId, actorId: seat.memberId, ...happening })
      }
    } else {
      await manager.delete(Attendance, key)
    }
  })
  return rereadMeeting(context, seat, asked.meetingId)
}

function whyNot({ cancelledAt, startsAt }: Meeting, now: Date): string {
  if (cancelledAt) return copy.refusals.cancelled
  return now < startsAt ? copy.refusals.notBegun : copy.refusals.closed
}
