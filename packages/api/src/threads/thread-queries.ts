import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { pageForward, type Connection } from '../graphql/connection.ts'
import { isId } from '../graphql/identifier.ts'
import { microsecondsOf, momentAt, readMomentCursor, writeMomentCursor } from '../graphql/moment-place.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { peopleOnFirstRow } from '../groups/people-of-page.ts'
import { mayReadThreads } from './thread-policy.ts'
import { isListed, isNew, seenThreads, threadsFrom, type ThreadRow } from './thread-row.ts'
import type { Thread } from './thread.ts'

const latestFirst = '"lastPostAt" desc, id desc'

/** The first three others to speak anew; a long absence is not searched through: thirty posts are looked at. */
const newSpeakers = `
  select array_agg(spoke.author_id order by spoke.since) as "speakerIds" from (
    select p.author_id, min(p.sequence) as since from (
      select author_id, sequence from posts
      where group_id = $1 and thread_id = found.id and sequence > found."readUpTo"
      order by sequence limit 30
    ) p where p.author_id <> $2 group by p.author_id order by since limit 3
  ) spoke`

/** One statement for threads with everyone they name; `found` selects from what the seat sees. */
export const threadsWithPeople = (name: string, found: string, order = latestFirst) => ({
  name,
  text: `
    with page as materialized (
      select found.*, spoke."speakerIds", ${microsecondsOf('found."lastPostAt"')} as moment
      from (${found}) found left join lateral (${newSpeakers}) spoke on found."postCount" > found."readUpTo"
    )
    select page.*, ${peopleOnFirstRow(
      `select "authorId" from page union select "lastSpeakerId" from page union select unnest("speakerIds") from page`,
      order,
    )} from page order by ${order}`,
})

const afterPlace = `(t.last_post_at, t.id) < (${momentAt('$3')}, $4::uuid)`
const onePage = 'order by t.last_post_at desc, t.id desc limit $5'

const latestThreads = threadsWithPeople(
  'threads_latest',
  `${seenThreads} and ${isListed} and ${afterPlace} ${onePage}`,
)

const newThreads = threadsWithPeople(
  'threads_new',
  `${seenThreads} and ${afterPlace} and ${isNew} ${onePage}`,
)

const threadsById = threadsWithPeople('threads_by_id', `${seenThreads} and t.id = any ($3::uuid[])`)

const newThreadCount = {
  name: 'threads_new_count',
  text: `select count(*)::integer as count from (${seenThreads} and ${isNew}) fresh`,
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

/** One thread, without waiting for what else a page asks for; null where the seat may not read it. */
export async function findThread(database: Database, seat: Seat, id: string): Promise<Thread | null> {
  const [thread] = await findThreadsById(database, seat, [id])
  return thread ?? null
}

/** One thread; all that a page asks for by id are read in one statement. */
export async function loadThread(context: RequestContext, seat: Seat, id: string): Promise<Thread | null> {
  const loader = await context.once(
    `threads of ${seat.groupId}`,
    async () => new DataLoader((ids: readonly string[]) => findThreadsById(context.database, seat, ids)),
  )
  return loader.load(id)
}

/** In how many threads something was said since the member last looked. */
export async function countNewThreads(database: Database, seat: Seat): Promise<number> {
  if (!mayReadThreads(seat)) return 0
  const values = [seat.groupId, seat.memberId]
  const [row] = await database.readPage<{ count: number }>(seat, newThreadCount, values)
  return row?.count ?? 0
}
