import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { pageForward, type Connection } from '../graphql/connection.ts'
import { isId } from '../graphql/identifier.ts'
import { microsecondsOf, momentAt, readMomentCursor, writeMomentCursor } from '../graphql/moment-place.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import type { Member } from '../groups/member.ts'
import { peopleOf, peopleOnFirstRow, type RowWithPeople } from '../groups/people-of-page.ts'
import type { Confidence, Reach } from './confidence/confidence.ts'
import { readable } from './confidence/readable-threads.ts'
import { mayReadThreads } from './thread-policy.ts'
import { Thread } from './thread.ts'

type ThreadRow = RowWithPeople & {
  id: string
  title: string
  author_id: string
  started_at: Date
  post_count: number
  last_post_at: Date
  last_speaker_id: string
  confidence: Confidence
  reach: Reach
  open_to_newcomers: boolean | null
  replies_close_at: Date | null
  read_up_to: number
  looked_at: Date | null
  speaker_ids: string[] | null
  /** Microseconds since 1970. */
  moment: number
}

const latestFirst = 'last_post_at desc, id desc'

/** What a thread looks like from the seat of member $2 in group $1. */
const seenThreads = `
  select t.id, t.title, t.author_id, t.started_at, t.post_count, t.last_post_at, t.last_speaker_id,
    t.confidence, t.reach, t.open_to_newcomers, t.replies_close_at,
    coalesce(r.read_up_to, 0) as read_up_to, r.looked_at
  from threads t
    left join thread_reads r on r.group_id = $1 and r.member_id = $2 and r.thread_id = t.id
  where t.group_id = $1 and ${readable('t')}`

/** The first three others to speak anew; a long absence is not searched through: thirty posts are looked at. */
const newSpeakers = `
  select array_agg(spoke.author_id order by spoke.since) as speaker_ids from (
    select p.author_id, min(p.sequence) as since from (
      select author_id, sequence from posts
      where group_id = $1 and thread_id = found.id and sequence > found.read_up_to
      order by sequence limit 30
    ) p where p.author_id <> $2 group by p.author_id order by since limit 3
  ) spoke`

/** One statement for threads with everyone they name; `found` selects from what the seat sees. */
const threadsWithPeople = (name: string, found: string) => ({
  name,
  text: `
    with page as materialized (
      select found.*, spoke.speaker_ids, ${microsecondsOf('found.last_post_at')} as moment
      from (${found}) found left join lateral (${newSpeakers}) spoke on found.post_count > found.read_up_to
    )
    select page.*, ${peopleOnFirstRow(
      `select author_id from page union select last_speaker_id from page union select unnest(speaker_ids) from page`,
      latestFirst,
    )} from page order by ${latestFirst}`,
})

const afterPlace = `(t.last_post_at, t.id) < (${momentAt('$3')}, $4::uuid)`
const onePage = 'order by t.last_post_at desc, t.id desc limit $5'

const latestThreads = threadsWithPeople('threads_latest', `${seenThreads} and ${afterPlace} ${onePage}`)

const newThreads = threadsWithPeople(
  'threads_new',
  `${seenThreads} and ${afterPlace} and t.post_count > coalesce(r.read_up_to, 0) ${onePage}`,
)

const threadsById = threadsWithPeople('threads_by_id', `${seenThreads} and t.id = any ($3::uuid[])`)

const newThreadCount = {
  name: 'threads_new_count',
  text: `select count(*)::integer as count from (${seenThreads} and t.post_count > coalesce(r.read_up_to, 0)) fresh`,
}

type AskedThreads = { first: number; after: string | null; onlyNew: boolean }

/** A page of the group's threads, the one spoken in last first; empty while the seat may not read. */
export async function findThreads(
  database: Database,
  seat: Seat,
  { first, after, onlyNew }: AskedThreads,
): Promise<Connection<Thread>> {
  const place = readMomentCursor(after)
  const values = [seat.groupId, seat.memberId, place.moment, place.id, first + 1]
  const statement = onlyNew ? newThreads : latestThreads
  const rows = mayReadThreads(seat) ? await database.readPage<ThreadRow>(seat, statement, values) : []
  const places = new Map(rows.map(row => [row.id, writeMomentCursor(row)]))
  return pageForward(threadsFrom(rows, seat), first, thread => places.get(thread.id) ?? '', after !== null)
}

/** Threads by id, in the order asked for; null for what is not here, or not theirs to read. */
export async function findThreadsById(
  database: Database,
  seat: Seat,
  ids: readonly string[],
): Promise<(Thread | null)[]> {
  const wanted = mayReadThreads(seat) ? ids.filter(isId) : []
  const values = [seat.groupId, seat.memberId, wanted]
  const rows = wanted.length > 0 ? await database.readPage<ThreadRow>(seat, threadsById, values) : []
  const found = new Map(threadsFrom(rows, seat).map(thread => [thread.id, thread]))
  return ids.map(id => found.get(id.toLowerCase()) ?? null)
}

/** One thread; all that a page asks for by id are read in one statement. */
export async function loadThread(context: RequestContext, seat: Seat, id: string): Promise<Thread | null> {
  const loader = await context.once(
    `threads of ${seat.groupId}`,
    async () => new DataLoader((ids: readonly string[]) => findThreadsById(context.database, seat, ids)),
  )
  return loader.load(id)
}

export async function findThread(database: Database, seat: Seat, id: string): Promise<Thread | null> {
  const [thread] = await findThreadsById(database, seat, [id])
  return thread ?? null
}

/** In how many threads something was said since the member last looked. */
export async function countNewThreads(database: Database, seat: Seat): Promise<number> {
  if (!mayReadThreads(seat)) return 0
  const values = [seat.groupId, seat.memberId]
  const [row] = await database.readPage<{ count: number }>(seat, newThreadCount, values)
  return row?.count ?? 0
}

function threadsFrom(rows: ThreadRow[], seat: Seat): Thread[] {
  const people = peopleOf(rows)
  return rows.map(row => threadFrom(row, seat, people))
}

function threadFrom(row: ThreadRow, seat: Seat, people: Map<string, Member>): Thread {
  return Object.assign(new Thread(), {
    groupId: seat.groupId,
    id: row.id,
    title: row.title,
    authorId: row.author_id,
    startedAt: row.started_at,
    postCount: row.post_count,
    lastPostAt: row.last_post_at,
    lastSpeakerId: row.last_speaker_id,
    confidence: row.confidence,
    reach: row.reach,
    openToNewcomers: row.open_to_newcomers,
    repliesCloseAt: row.replies_close_at,
    author: people.get(row.author_id) ?? null,
    lastSpeaker: people.get(row.last_speaker_id) ?? null,
    newSpeakers: (row.speaker_ids ?? []).flatMap(id => people.get(id) ?? []),
    newPostCount: Math.max(0, row.post_count - row.read_up_to),
    viewerReadUpTo: row.read_up_to,
    viewerLastLookedAt: row.looked_at,
  })
}
