import DataLoader from 'dataloader'
import { daysAfter } from '../../database/clock.ts'
import type { PageStatement } from '../../database/doors.ts'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { memberColumns, memberFromRow, type MemberRow } from '../../groups/member-queries.ts'
import type { Member } from '../../groups/member.ts'
import { readable } from '../confidence/readable-threads.ts'
import { mayReadThreads } from '../thread-policy.ts'
import { findThreadsById } from '../thread-queries.ts'
import { isListed } from '../thread-row.ts'
import { Thanks } from './thanks.ts'

/** How long thanks are told to whoever has not looked at the thread since. */
const daysTold = 30

/** SQL: who replied in the threads $2 of group $1, by name: those whose words stand, and who still read them. */
export const repliedIn = `
  select t.id as thread_id, ${memberColumns('m')} from threads t
    join members m on m.group_id = $1 and m.ended_at is null and m.id <> t.author_id
  where t.group_id = $1 and t.id = any ($2::uuid[]) and ${readable('t')}
    and exists (select from posts p
      where p.group_id = $1 and p.thread_id = t.id and p.author_id = m.id and p.taken_back_at is null)
    and (t.reach = 'TABLE' or exists (select from thread_readers r
      where r.group_id = $1 and r.thread_id = t.id and r.member_id = m.id))
  order by lower(m.name), m.id`

const thankableOfThreads: PageStatement = { name: 'thankable_of_threads', text: repliedIn }

/** Whom an asker may thank; all threads of a page in one statement. */
export async function loadThankable(
  context: RequestContext,
  seat: Seat,
  threadId: string,
): Promise<Member[]> {
  const loader = await context.once(`thankable in ${seat.groupId}`, async () => {
    type Row = MemberRow & { thread_id: string }
    return new DataLoader<string, Member[]>(async ids => {
      const rows = await context.database.readPage<Row>(seat, thankableOfThreads, [seat.groupId, ids])
      return ids.map(id => rows.filter(row => row.thread_id === id).map(memberFromRow))
    })
  })
  return loader.load(threadId)
}

const thanksOfThreads: PageStatement = {
  name: 'thanks_of_threads',
  text: `select k.thread_id, k.words from thread_thanks k
      join threads t on t.group_id = $1 and t.id = k.thread_id
    where k.group_id = $1 and k.to_member_id = $2 and k.thread_id = any ($3::uuid[]) and ${readable('t')}`,
}

/** What the asker of a thread said to the viewer; null: nothing. All threads of a page in one statement. */
export async function loadViewerThanks(
  context: RequestContext,
  seat: Seat,
  threadId: string,
): Promise<string | null> {
  const loader = await context.once(`thanks in ${seat.groupId}`, async () => {
    type Row = { thread_id: string; words: string }
    return new DataLoader<string, string | null>(async ids => {
      const values = [seat.groupId, seat.memberId, ids]
      const rows = await context.database.readPage<Row>(seat, thanksOfThreads, values)
      return ids.map(id => rows.find(row => row.thread_id === id)?.words ?? null)
    })
  })
  return loader.load(threadId)
}

/** After a verb changed who was thanked: what was read before no longer holds. */
export function forgetThanks(context: RequestContext, groupId: string): void {
  context.forget(`thanks in ${groupId}`)
  context.forget(`thankable in ${groupId}`)
}

const thanksOfSeat: PageStatement = {
  name: 'thanks_of_seat',
  text: `select k.thread_id as "threadId", k.words, k.said_at as "saidAt" from thread_thanks k
      join threads t on t.group_id = $1 and t.id = k.thread_id
      left join thread_reads r on r.group_id = $1 and r.member_id = $2 and r.thread_id = k.thread_id
    where k.group_id = $1 and k.to_member_id = $2 and k.said_at > $3
      and (r.looked_at is null or r.looked_at < k.said_at) and ${isListed} and ${readable('t')}
    order by k.said_at desc, k.thread_id limit 10`,
}

/** What was said to the seat's member since they last looked at the thread, the latest first; for 30 days. */
export async function findThanks(context: RequestContext, seat: Seat): Promise<Thanks[]> {
  if (!mayReadThreads(seat)) return []
  type Row = { threadId: string; words: string; saidAt: Date }
  const values = [seat.groupId, seat.memberId, daysAfter(context.now(), -daysTold)]
  const rows = await context.database.readPage<Row>(seat, thanksOfSeat, values)
  if (rows.length === 0) return []
  const ids = rows.map(({ threadId }) => threadId)
  const threads = await findThreadsById(context.database, seat, ids)
  return rows.flatMap(({ words, saidAt }, at) => {
    const thread = threads[at]
    return thread ? [Object.assign(new Thanks(), { thread, from: thread.author, words, saidAt })] : []
  })
}
