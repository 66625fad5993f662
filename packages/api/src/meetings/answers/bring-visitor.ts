import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { checkTexts } from '../../graphql/text-input.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { rereadMeeting } from '../meeting-queries.ts'
import type { Meeting } from '../meeting.ts'
import { findMeetingSettings } from '../settings/settings-queries.ts'
import { Visitor } from '../visitor.ts'
import { mayBringVisitor } from './answer-policy.ts'
import { copy } from './copy/en.ts'
import { requireOpenMeeting } from './require-open-meeting.ts'
import { sayComing } from './say-coming.ts'

type Asked = { groupId: string; meetingId: string; firstName: string | null }

/** To how many meetings a visitor comes. */
const atMost = 2

const announce = `
  insert into visitors (group_id, meeting_id, member_id, first_name, said_at) values ($1, $2, $3, $4, $5)
  on conflict (group_id, meeting_id, member_id) do update set first_name = excluded.first_name,
    said_at = case when visitors.first_name = excluded.first_name then visitors.said_at else excluded.said_at end`

const otherMeetings = `
  select count(*)::int as count from visitors v join meetings t on t.group_id = v.group_id and t.id = v.meeting_id
  where v.group_id = $1 and v.member_id = $2 and v.meeting_id <> $3 and lower(v.first_name) = lower($4)
    and t.cancelled_at is null`

/**
 * Says whom the member brings along, in the place of whom they named before; or nobody after all, which is always
 * possible while the meeting is.
 * @throws Refusal NOT_FOUND; NOT_NOW when it is over, or was cancelled; VISITORS_NOT_ALLOWED; VISITOR_CAME_TWICE
 * @throws Refusals EMPTY, TOO_LONG
 */
export async function bringVisitor(context: RequestContext, asked: Asked): Promise<Meeting | null> {
  const { seat } = await requireSeat(context, asked.groupId)
  const now = context.now()
  const firstName = asked.firstName === null ? null : cleanName(asked.firstName)
  await context.database.asSeat(seat, async manager => {
    const meeting = await requireOpenMeeting(manager, seat, asked.meetingId, now)
    const key = { groupId: seat.groupId, meetingId: meeting.id, memberId: seat.memberId }
    if (firstName === null) {
      await manager.delete(Visitor, key)
      return
    }
    const settings = await findMeetingSettings(manager, seat.groupId)
    if (!mayBringVisitor(seat, meeting, settings, now))
      throw new Refusal('VISITORS_NOT_ALLOWED', copy.refusals.visitorsNotAllowed)
    await requireRoomFor(manager, seat, meeting.id, firstName)
    await manager.query(announce, [...Object.values(key), firstName, now])
    await sayComing(manager, seat, meeting.id, { now, isLate: false })
  })
  return rereadMeeting(context, seat, asked.meetingId)
}

function cleanName(typed: string): string {
  const rule = { called: copy.fields.firstName, atMost: 40, oneLine: true }
  return checkTexts({ firstName: typed }, { firstName: rule }).firstName
}

/** Looks how often they came, one announcement of a member at a time: two at once would each see room. */
async function requireRoomFor(
  manager: EntityManager,
  { groupId, memberId }: Seat,
  meetingId: string,
  firstName: string,
): Promise<void> {
  await manager.query('select from members where group_id = $1 and id = $2 for no key update', [
    groupId,
    memberId,
  ])
  const values = [groupId, memberId, meetingId, firstName]
  const [others]: { count: number }[] = await manager.query(otherMeetings, values)
  if ((others?.count ?? 0) < atMost) return
  throw new Refusal('VISITOR_CAME_TWICE', copy.refusals.cameTwice(firstName), ['firstName'])
}
