import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import type { PageStatement } from '../database/doors.ts'
import type { Seat } from '../database/seat.ts'
import { pageForward, type Connection } from '../graphql/connection.ts'
import { isId } from '../graphql/identifier.ts'
import { momentAt, readMomentCursor, writeMomentCursor } from '../graphql/moment-place.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { forgetMeetings, onceAboutMeetings } from './found-meetings.ts'
import { mayReadMeetings } from './meeting-policy.ts'
import { meetingColumns, meetingsFrom, meetingsWithPeople, type MeetingRow } from './meeting-row.ts'
import type { Meeting } from './meeting.ts'

const soonestFirst = '"startsAt", id'
const latestFirst = '"startsAt" desc, id desc'

const byId: PageStatement = {
  name: 'meetings_by_id',
  text: meetingsWithPeople(
    `select ${meetingColumns} from meetings t where t.group_id = $1 and t.id = any ($3::uuid[])`,
    soonestFirst,
  ),
}

const coming: PageStatement = {
  name: 'meetings_coming',
  text: meetingsWithPeople(
    `select ${meetingColumns} from meetings t where t.group_id = $1 and t.ends_at > $2 and not t.fell_away
       and t.starts_at > $2::timestamptz - interval '1 day' and (t.starts_at, t.id) > (${momentAt('$3')}, $4::uuid)
     order by t.starts_at, t.id limit $5`,
    soonestFirst,
  ),
}

const past: PageStatement = {
  name: 'meetings_past',
  text: meetingsWithPeople(
    `select ${meetingColumns} from meetings t where t.group_id = $1 and t.ends_at <= $2 and not t.fell_away
       and (t.starts_at, t.id) < (${momentAt('$3')}, $4::uuid)
     order by t.starts_at desc, t.id desc limit $5`,
    latestFirst,
  ),
}

/** Before every meeting, for a list that begins with the soonest. */
const firstPlace = { moment: 0, id: '00000000-0000-0000-0000-000000000000' }

type Asked = { first: number; after: string | null; past: boolean; now: Date }

/** A page of the group's meetings: those to come, the soonest first; or those that are over, the latest first. */
export async function findMeetings(
  database: Database,
  seat: Seat,
  asked: Asked,
): Promise<Connection<Meeting>> {
  const place = asked.after === null && !asked.past ? firstPlace : readMomentCursor(asked.after)
  const values = [seat.groupId, asked.now, place.moment, place.id, asked.first + 1]
  const statement = asked.past ? past : coming
  const rows = mayReadMeetings(seat) ? await database.readPage<MeetingRow>(seat, statement, values) : []
  const places = new Map(rows.map(row => [row.id, writeMomentCursor(row)]))
  const meetings = meetingsFrom(rows, seat, asked.now)
  return pageForward(meetings, asked.first, ({ id }) => places.get(id) ?? '', asked.after !== null)
}

type MeetingLoader = DataLoader<string, Meeting | null>

/** Finds meetings of the seat's group by id, all that a page asks for in one statement. */
function meetingsOf(context: RequestContext, seat: Seat): Promise<MeetingLoader> {
  return onceAboutMeetings(
    context,
    seat.groupId,
    'by id',
    () => new DataLoader(ids => findMeetingsById(context.database, seat, ids, context.now())),
  )
}

/** One meeting; null when there is none of this id here, or the seat is kept from the table. */
export async function loadMeeting(
  context: RequestContext,
  seat: Seat,
  id: string | null,
): Promise<Meeting | null> {
  return id && isId(id) ? (await meetingsOf(context, seat)).load(id.toLowerCase()) : null
}

/** The meeting as it is after a verb. */
export async function rereadMeeting(
  context: RequestContext,
  seat: Seat,
  id: string,
): Promise<Meeting | null> {
  forgetMeetings(context, seat.groupId)
  return loadMeeting(context, seat, id)
}

/** Meetings by id, in the order asked for; null for what is not here, or while the seat is kept from the table. */
export async function findMeetingsById(
  database: Database,
  seat: Seat,
  ids: readonly string[],
  now: Date,
): Promise<(Meeting | null)[]> {
  if (!mayReadMeetings(seat)) return ids.map(() => null)
  const rows = await database.readPage<MeetingRow>(seat, byId, [seat.groupId, now, ids])
  const found = new Map(meetingsFrom(rows, seat, now).map(meeting => [meeting.id, meeting]))
  return ids.map(id => found.get(id) ?? null)
}
