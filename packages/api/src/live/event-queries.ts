import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { queryByName } from '../database/query-by-name.ts'
import { readable } from '../threads/confidence/readable-threads.ts'
import type { LiveEvent } from './live-event.ts'

const columns = `e.sequence::float8 as sequence, e.kind, e.subject_id as "subjectId", e.thread_id as "threadId",
  e.member_id as "memberId"`

/** An event, and who may read its thread; the first also tells who is at the table just now. */
export type HeardEvent = LiveEvent & { readers: string[] | null; seated: string[] | null }

const heard = {
  name: 'live_events_heard',
  text: `with found as materialized (
      select ${columns} from live_events e where e.group_id = $1 and e.sequence > $2
      order by e.sequence limit $3),
    read as materialized (
      select asked.id, app.readers_of_thread(asked.id) as by
      from (select distinct "threadId" as id from found where "threadId" is not null) asked)
    select found.*, read.by as readers,
      case when row_number() over (order by found.sequence) = 1 then array(
        select r.member_id from app.mail_readers() r where r.state = 'SEATED') end as seated
    from found left join read on read.id = found."threadId" order by found.sequence`,
}

/** What happened in a group since, in order, with all that decides who may know: one statement, however many look on. */
export function hearEvents(
  database: Database,
  groupId: string,
  since: number,
  most: number,
): Promise<HeardEvent[]> {
  return database.asSystem('looking on live', groupId, manager =>
    queryByName<HeardEvent>(manager, heard, [groupId, since, most]),
  )
}

const known = `(e.member_id is null or e.member_id = $2)
  and (e.thread_id is null or exists (select from threads t
    where t.group_id = $1 and t.id = e.thread_id and ${readable('t')}))`

const missed = {
  name: 'live_events_missed',
  text: `select ${columns} from live_events e
    where e.group_id = $1 and e.sequence > $3 and e.sequence <= $4 and ${known} order by e.sequence limit $5`,
}

/** What a member missed between two positions, as far as they may know of it from their own seat. */
export function findMissed(
  database: Database,
  seat: Seat,
  { since, upTo, most }: { since: number; upTo: number; most: number },
): Promise<LiveEvent[]> {
  return database.readPage<LiveEvent>(seat, missed, [seat.groupId, seat.memberId, since, upTo, most])
}

const happenedSince = {
  name: 'live_events_since',
  text: `select exists (select from live_events e where e.group_id = $1
      and e.happened_at > clock_timestamp() - $3 * interval '1 millisecond'
      and e.kind <> 'READ' and ${known}) as happened`,
}

/**
 * Whether something happened within so many milliseconds that a member may know of, from their own seat. What they read
 * meanwhile themselves is no news.
 */
export async function hasHappened(database: Database, seat: Seat, within: number): Promise<boolean> {
  const values = [seat.groupId, seat.memberId, within]
  const [row] = await database.readPage<{ happened: boolean }>(seat, happenedSince, values)
  return row?.happened ?? false
}

/** How far a group has come; the earliest event that is still kept, if any is. */
export type Reach = { last: number; earliest: number | null }

const reachFor = {
  name: 'live_reach',
  text: `select coalesce((select last::float8 from live_counters where group_id = $1), 0) as last,
    (select min(sequence)::float8 from live_events where group_id = $1) as earliest,
    exists (select from app.mail_readers() r where r.state = 'SEATED' and r.member_id = $2) as "isSeated"`,
}

/** How far a group has come, and whether a member is at its table just now. */
export async function findReachFor(
  database: Database,
  { groupId, memberId }: Seat,
): Promise<Reach & { isSeated: boolean }> {
  const [row] = await database.asSystem('looking on live', groupId, manager =>
    queryByName<Reach & { isSeated: boolean }>(manager, reachFor, [groupId, memberId]),
  )
  return row ?? { last: 0, earliest: null, isSeated: false }
}

/** How far each of these groups has come. */
export async function findPositions(
  database: Database,
  groupIds: readonly string[],
): Promise<Map<string, number>> {
  const rows: { groupId: string; last: number }[] = await database.asMachinery(manager =>
    manager.query('select group_id as "groupId", last::float8 as last from app.live_positions($1::uuid[])', [
      groupIds,
    ]),
  )
  return new Map(rows.map(({ groupId, last }) => [groupId, last]))
}
