import type { Database } from '../../database/database.ts'
import type { FoundSeat, Seat } from '../../database/seat.ts'
import { isId } from '../../graphql/identifier.ts'
import { mayReadMeetings } from '../meeting-policy.ts'
import type { CalendarMeeting } from './write-calendar.ts'

const columns = `
  t.id, t.time_zone as "timeZone", t.starts_at as "startsAt", t.ends_at as "endsAt", t.place, t.link,
  t.cancelled_at as "cancelledAt", t.sequence, t.changed_at as "changedAt" from meetings t`

/** A year back; and what fell away until every calendar that still looks has heard of it. */
const ofFeed = {
  name: 'meetings_of_feed',
  text: `select ${columns} where t.group_id = $1 and t.starts_at > $2::timestamptz - interval '365 days'
      and (not t.fell_away or t.cancelled_at > $2::timestamptz - interval '60 days')
    order by t.starts_at, t.id`,
}

const ofFile = {
  name: 'meeting_of_file',
  text: `select ${columns} where t.group_id = $1 and t.id = $2`,
}

const ofMail = {
  name: 'meetings_of_mail',
  text: `select ${columns} where t.group_id = $1 and t.id = any ($2::uuid[]) order by t.starts_at, t.id`,
}

const seatOfFeed = { name: 'seat_of_feed', text: 'select * from app.find_seat_of_feed($1)' }

/** Whose feed it is; null when it is nobody's any more. */
export const findSeatOfFeed = (database: Database, feedId: string): Promise<FoundSeat | null> =>
  database.findSeatToldBy(seatOfFeed, [feedId])

/** What a feed tells: nothing while its member is kept from the table. */
export async function findMeetingsOfFeed(
  database: Database,
  seat: Seat,
  now: Date,
): Promise<CalendarMeeting[]> {
  return mayReadMeetings(seat) ? database.readPage<CalendarMeeting>(seat, ofFeed, [seat.groupId, now]) : []
}

/** One meeting, also one that was cancelled; null when there is none of this id here. */
export async function findMeetingOfFile(
  database: Database,
  seat: Seat,
  id: string,
): Promise<CalendarMeeting | null> {
  if (!isId(id) || !mayReadMeetings(seat)) return null
  const [meeting] = await database.readPage<CalendarMeeting>(seat, ofFile, [seat.groupId, id])
  return meeting ?? null
}

/** These meetings, also those that were cancelled. */
export async function findMeetingsOfMail(
  database: Database,
  seat: Seat,
  ids: readonly string[],
): Promise<CalendarMeeting[]> {
  if (ids.length === 0 || !mayReadMeetings(seat)) return []
  return database.readPage<CalendarMeeting>(seat, ofMail, [seat.groupId, ids])
}
