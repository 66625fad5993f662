import DataLoader from 'dataloader'
import type { PageStatement } from '../../database/doors.ts'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { memberColumns, memberFromRow, type MemberRow } from '../../groups/member-queries.ts'
import type { Member } from '../../groups/member.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { mayReadThreads } from '../thread-policy.ts'
import { readable } from './readable-threads.ts'
import { ThreadSettings, usualThreadSettings } from './thread-settings.ts'

const readersOfThreads: PageStatement = {
  name: 'thread_readers',
  text: `select r.thread_id, ${memberColumns('m')} from thread_readers r
      join threads t on t.group_id = $1 and t.id = r.thread_id
      join members m on m.group_id = $1 and m.id = r.member_id
    where r.group_id = $1 and r.thread_id = any ($2::uuid[]) and m.ended_at is null and ${readable('t')}
    order by lower(m.name), m.id`,
}

/** Who may know of a thread that is kept to a few; all that a page asks for are read in one statement. */
export async function loadReaders(
  context: RequestContext,
  groupId: string,
  threadId: string,
): Promise<Member[]> {
  const loader = await context.once(
    `readers of threads of ${groupId}`,
    async () => new DataLoader((ids: readonly string[]) => findReaders(context, groupId, ids)),
  )
  return loader.load(threadId)
}

/** After a verb changed who may know: what was read before no longer holds. */
export function forgetReaders(context: RequestContext, groupId: string): void {
  context.forget(`readers of threads of ${groupId}`)
}

async function findReaders(
  context: RequestContext,
  groupId: string,
  ids: readonly string[],
): Promise<Member[][]> {
  const { seat } = await seatIn(context, groupId)
  type Row = MemberRow & { thread_id: string }
  const rows = mayReadThreads(seat)
    ? await context.database.readPage<Row>(seat, readersOfThreads, [groupId, ids])
    : []
  return ids.map(id => rows.filter(row => row.thread_id === id).map(memberFromRow))
}

const settingsOfGroup: PageStatement = {
  name: 'thread_settings',
  text: `select newcomers_read_earlier as "newcomersReadEarlier" from thread_settings where group_id = $1`,
}

/** How the seat's group talks. */
export async function findThreadSettings(context: RequestContext, seat: Seat): Promise<ThreadSettings> {
  const rows = await context.database.readPage<ThreadSettings>(seat, settingsOfGroup, [seat.groupId])
  return Object.assign(new ThreadSettings(), usualThreadSettings, rows[0], { groupId: seat.groupId })
}
