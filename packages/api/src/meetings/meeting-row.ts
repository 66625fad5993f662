import type { Seat } from '../database/seat.ts'
import { microsecondsOf } from '../graphql/moment-place.ts'
import { peopleOf, peopleOnFirstRow, type RowWithPeople } from '../groups/people-of-page.ts'
import type { Member } from '../groups/member.ts'
import { Attendance, type AttendancePresence } from './attendance.ts'
import { mayAnswer, mayChangeMeeting, mayMarkAll, mayMarkSelf, maySayLate } from './meeting-policy.ts'
import { isUnderWay, stateOf } from './meeting-state.ts'
import { Meeting } from './meeting.ts'
import { Rsvp, type RsvpAnswer } from './rsvp.ts'
import { Visitor } from './visitor.ts'
import { clockOf, spanOf } from './wall-time.ts'

type SaidAnswer = {
  memberId: string
  answer: RsvpAnswer
  saidAt: string
  byStanding: boolean
  lateAt: string | null
}

type Columns = Pick<
  Meeting,
  | 'groupId'
  | 'id'
  | 'seriesId'
  | 'seriesDate'
  | 'wallDate'
  | 'wallTime'
  | 'timeZone'
  | 'durationMinutes'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'link'
  | 'hostId'
  | 'plannedAt'
  | 'editedAt'
  | 'movedFrom'
  | 'movedAt'
  | 'cancelledAt'
  | 'cancelledById'
  | 'cancelReason'
  | 'fellAway'
  | 'closedAt'
  | 'sequence'
  | 'changedAt'
  | 'seriesHostId'
>

/** A meeting as a page's statement tells it. */
export type MeetingRow = RowWithPeople &
  Columns & {
    said: SaidAnswer[] | null
    visiting: { memberId: string; firstName: string }[] | null
    attended: { memberId: string; presence: AttendancePresence }[] | null
    /** Microseconds since 1970. */
    moment: number
  }

const columns = `
  t.group_id as "groupId", t.id, t.series_id as "seriesId", t.series_date::text as "seriesDate",
  t.wall_date::text as "wallDate", t.wall_time::text as "wallTime", t.time_zone as "timeZone",
  t.duration_minutes as "durationMinutes", t.starts_at as "startsAt", t.ends_at as "endsAt", t.place, t.link,
  t.host_id as "hostId", t.planned_at as "plannedAt", t.edited_at as "editedAt", t.moved_from as "movedFrom",
  t.moved_at as "movedAt", t.cancelled_at as "cancelledAt", t.cancelled_by_id as "cancelledById",
  t.cancel_reason as "cancelReason", t.fell_away as "fellAway", t.closed_at as "closedAt", t.sequence,
  t.changed_at as "changedAt"`

const ofMeeting = (table: string) => `${table}.group_id = $1 and ${table}.meeting_id = found.id`

/** Who is gone says nothing of a meeting to come; of a past one their word stays. */
const stillThere = (table: string) => `exists (select from members m where m.group_id = $1
  and m.id = ${table}.member_id and (m.ended_at is null or found."endsAt" <= $2))`

const said = `(select json_agg(json_build_object('memberId', r.member_id, 'answer', r.answer, 'saidAt', r.said_at,
    'byStanding', r.by_standing, 'lateAt', r.late_at) order by r.said_at, r.member_id)
  from rsvps r where ${ofMeeting('r')} and ${stillThere('r')})`

const visiting = `(select json_agg(json_build_object('memberId', v.member_id, 'firstName', v.first_name)
    order by v.said_at, v.member_id)
  from visitors v where ${ofMeeting('v')} and ${stillThere('v')})`

const attended = `(select json_agg(json_build_object('memberId', a.member_id, 'presence', a.presence)
    order by lower(m.name), m.id)
  from attendances a join members m on m.group_id = $1 and m.id = a.member_id where ${ofMeeting('a')})`

const namedIn = (list: string) =>
  `select (entry ->> 'memberId')::uuid from page, json_array_elements(page.${list}) entry`

/**
 * SQL: meetings with everybody they name.
 * @param found selects {@link meetingColumns} of table `t`, in group $1, at the moment $2
 * @param order of the page
 */
export const meetingsWithPeople = (found: string, order: string, more = '') => `
  with found as (${found}), page as materialized (
    select found.*, s.host_id as "seriesHostId", ${microsecondsOf('found."startsAt"')} as moment,
      ${said} as said, ${visiting} as visiting, ${attended} as attended
    from found left join meeting_series s on s.group_id = $1 and s.id = found."seriesId"
  )
  select page.*, ${peopleOnFirstRow(
    `select "hostId" from page union select "cancelledById" from page
     union ${namedIn('said')} union ${namedIn('visiting')} union ${namedIn('attended')}`,
    order,
  )} ${more} from page order by ${order}`

export { columns as meetingColumns }

/** Meetings of a page, as the seat's member sees them at this moment. */
export function meetingsFrom(rows: MeetingRow[], seat: Seat, now: Date): Meeting[] {
  const people = peopleOf(rows)
  return rows.map(row => meetingFrom(row, seat, now, people))
}

function meetingFrom(row: MeetingRow, seat: Seat, now: Date, people: Map<string, Member>): Meeting {
  const { people: _people, said: answers, visiting: guests, attended: marks, moment: _moment, ...own } = row
  const rsvps = (answers ?? []).flatMap(answer => rsvpFrom(answer, own, people))
  const visitors = (guests ?? []).flatMap(({ memberId, firstName }) => {
    const broughtBy = people.get(memberId)
    return broughtBy ? Object.assign(new Visitor(), { memberId, firstName, broughtBy }) : []
  })
  const attendances = (marks ?? []).flatMap(({ memberId, presence }) => {
    const member = people.get(memberId)
    return member ? Object.assign(new Attendance(), { memberId, presence, member }) : []
  })
  const { date, time } = { date: own.wallDate, time: own.wallTime }
  const mine = rsvps.find(({ memberId }) => memberId === seat.memberId)
  return Object.assign(new Meeting(), own, {
    version: own.sequence,
    wallClock: clockOf(time),
    isTimeSkipped: spanOf({ date, time, timeZone: own.timeZone }, own.durationMinutes).isTimeSkipped,
    state: stateOf(own, now),
    isUnderWay: isUnderWay(own, now),
    host: people.get(own.hostId ?? '') ?? null,
    cancelledBy: people.get(own.cancelledById ?? '') ?? null,
    rsvps,
    visitors,
    attendances,
    viewerAnswer: mine?.answer ?? null,
    viewerIsRunningLate: mine?.isRunningLate ?? false,
    viewerBringsVisitor: visitors.find(({ memberId }) => memberId === seat.memberId)?.firstName ?? null,
    viewerPresence: attendances.find(({ memberId }) => memberId === seat.memberId)?.presence ?? null,
    viewerCanAnswer: mayAnswer(seat, own, now),
    viewerCanSayLate: maySayLate(seat, own, now),
    viewerCanChange: mayChangeMeeting(seat, own, now),
    viewerCanMarkSelf: mayMarkSelf(seat, own, now),
    viewerCanMarkAll: mayMarkAll(seat, own, now),
  })
}

function rsvpFrom(word: SaidAnswer, meeting: Columns, people: Map<string, Member>): Rsvp[] {
  const member = people.get(word.memberId)
  if (!member) return []
  const saidAt = new Date(word.saidAt)
  return [
    Object.assign(new Rsvp(), {
      memberId: word.memberId,
      answer: word.answer,
      saidAt,
      byStanding: word.byStanding,
      member,
      isRunningLate: word.lateAt !== null,
      isFromBeforeMove: meeting.movedAt !== null && saidAt < meeting.movedAt,
    }),
  ]
}
