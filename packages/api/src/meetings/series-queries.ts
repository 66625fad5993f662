import DataLoader from 'dataloader'
import type { PageStatement } from '../database/doors.ts'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { onceAboutMeetings } from './found-meetings.ts'
import { mayReadMeetings } from './meeting-policy.ts'
import { MeetingSeries } from './meeting-series.ts'
import { clockOf } from './wall-time.ts'

const columns = `
  s.group_id as "groupId", s.id, s.rhythm, s.starts_on::text as "startsOn", s.until_date::text as until,
  s.wall_time::text as "wallTime", s.time_zone as "timeZone", s.duration_minutes as "durationMinutes", s.place, s.link,
  s.host_id as "hostId", s.rotates_hosts as "rotatesHosts", s.planned_by_id as "plannedById",
  s.planned_at as "plannedAt", s.version, s.ended_at as "endedAt", s.planned_up_to::text as "plannedUpTo"
  from meeting_series s`

const byId: PageStatement = {
  name: 'meeting_series_by_id',
  text: `select ${columns} where s.group_id = $1 and s.id = any ($2::uuid[])`,
}

/**
 * A series goes on until somebody ends it, or until the last of its meetings is over, and its last day everywhere: Node
 * knows zones that Postgres does not.
 */
const goingOn: PageStatement = {
  name: 'meeting_series_going_on',
  text: `select ${columns} left join lateral (
      select t.starts_at from meetings t where t.group_id = $1 and t.series_id = s.id and t.cancelled_at is null
        and t.ends_at > $2 order by t.starts_at limit 1
    ) next on true
    where s.group_id = $1 and s.ended_at is null and (next.starts_at is not null or s.until_date is null
      or s.until_date >= ($2::timestamptz at time zone 'UTC')::date - 1)
    order by next.starts_at, s.planned_at, s.id`,
}

/** The series that go on, by their next meeting. */
export async function findSeries(context: RequestContext, seat: Seat): Promise<MeetingSeries[]> {
  if (!mayReadMeetings(seat)) return []
  const rows = await context.database.readPage<MeetingSeries>(seat, goingOn, [seat.groupId, context.now()])
  return rows.map(fromRow)
}

/** One series, also one that has ended; all that a page asks for are read in one statement. */
export async function loadSeries(
  context: RequestContext,
  seat: Seat,
  id: string | null,
): Promise<MeetingSeries | null> {
  if (!id || !isId(id)) return null
  const loader = await onceAboutMeetings(
    context,
    seat.groupId,
    'series by id',
    () => new DataLoader((ids: readonly string[]) => findById(context, seat, ids)),
  )
  return loader.load(id.toLowerCase())
}

async function findById(
  context: RequestContext,
  seat: Seat,
  ids: readonly string[],
): Promise<(MeetingSeries | null)[]> {
  if (!mayReadMeetings(seat)) return ids.map(() => null)
  const rows = await context.database.readPage<MeetingSeries>(seat, byId, [seat.groupId, ids])
  const found = new Map(rows.map(row => [row.id, fromRow(row)]))
  return ids.map(id => found.get(id) ?? null)
}

function fromRow(row: MeetingSeries): MeetingSeries {
  return Object.assign(new MeetingSeries(), row, { wallClock: clockOf(row.wallTime) })
}
