import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { rereadMeeting } from '../meeting-queries.ts'
import type { Meeting } from '../meeting.ts'
import { Rsvp, RsvpAnswer } from '../rsvp.ts'
import { Visitor } from '../visitor.ts'
import { copy } from './copy/en.ts'
import { requireOpenMeeting } from './require-open-meeting.ts'

type Asked = { groupId: string; meetingId: string; answer: RsvpAnswer | null }

/** Saying the same again keeps its place among the others, unless the meeting was moved since. */
const say = `
  insert into rsvps (group_id, meeting_id, member_id, answer, said_at) values ($1, $2, $3, $4, $5)
  on conflict (group_id, meeting_id, member_id) do update set
    answer = excluded.answer,
    said_at = case when rsvps.answer = excluded.answer and rsvps.said_at >= coalesce($6, rsvps.said_at)
      then rsvps.said_at else excluded.said_at end,
    by_standing = false,
    late_at = case when excluded.answer <> 'NOT_GOING' then rsvps.late_at end`

/**
 * Says whether the member means to come, or takes it back. Whoever is not coming brings nobody along.
 * @throws Refusal NOT_FOUND; NOT_NOW when it is over, or was cancelled
 */
export async function answerMeeting(context: RequestContext, asked: Asked): Promise<Meeting | null> {
  const { seat } = await requireSeat(context, asked.groupId)
  await sayAnswer(context, seat, asked)
  return rereadMeeting(context, seat, asked.meetingId)
}

/**
 * The same for a member whom a link in a mail names, whoever is signed in, until the meeting begins.
 * @throws Refusal NOT_FOUND; NOT_NOW when it has begun, or was cancelled
 */
export async function answerByLink(
  context: RequestContext,
  seat: Seat,
  asked: Pick<Asked, 'meetingId' | 'answer'>,
): Promise<void> {
  await sayAnswer(context, seat, { ...asked, untilItBegins: true })
}

type Said = Pick<Asked, 'meetingId' | 'answer'> & { untilItBegins?: boolean }

async function sayAnswer(
  context: RequestContext,
  seat: Seat,
  { meetingId, answer, untilItBegins = false }: Said,
): Promise<void> {
  const now = context.now()
  await context.database.asSeat(seat, async manager => {
    const meeting = await requireOpenMeeting(manager, seat, meetingId, now)
    if (untilItBegins && now >= meeting.startsAt) throw new Refusal('NOT_NOW', copy.refusals.begun)
    const key = { groupId: seat.groupId, meetingId: meeting.id, memberId: seat.memberId }
    if (answer) await manager.query(say, [...Object.values(key), answer, now, meeting.movedAt])
    else await manager.delete(Rsvp, key)
    if (!answer || answer === RsvpAnswer.NOT_GOING) await manager.delete(Visitor, key)
  })
}
