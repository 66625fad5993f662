import DataLoader from 'dataloader'
import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { readable } from '../threads/confidence/readable-threads.ts'
import { nextToCome, waiting } from './table-item-row.ts'
import { mayPutOnTable } from './table-policy.ts'
import { ThreadTable } from './thread-table.ts'

type Row = Omit<ThreadTable, 'viewerCanBring'> & { threadId: string; mayBeAsked: boolean }

/** What somebody who is gone wanted to bring up lies nowhere any more. */
const tablesOfThreads = {
  name: 'tables_of_threads',
  text: `
    select asked.id as "threadId", i.id as "itemId", m.id as "meetingId", m.starts_at as "startsAt",
      m.time_zone as "timeZone", request.id as "requestItemId", t.author_id <> $4 as "asksAuthorFirst",
      t.author_id = $4 or a.ended_at is null as "mayBeAsked"
    from unnest($3::uuid[]) asked (id)
      join threads t on t.group_id = $1 and t.id = asked.id and ${readable('t')}
      join members a on a.group_id = $1 and a.id = t.author_id
      left join table_items i on i.group_id = $1 and i.thread_id = asked.id and i.state = 'ON_THE_TABLE'
        and not (${waiting})
        and exists (select from members o where o.group_id = $1 and o.id = i.owner_id and o.ended_at is null)
      left join lateral (select i.id from table_items i
        left join meetings w on w.group_id = $1 and w.id = i.meeting_id and w.cancelled_at is null
        where i.group_id = $1 and i.thread_id = asked.id and i.owner_id = $4 and ${waiting}
          and (w.id is null or w.starts_at > $2::timestamptz)) request on true
      left join meetings own on own.group_id = $1 and own.id = i.meeting_id and own.cancelled_at is null
      left join meetings m on m.group_id = $1 and m.id = coalesce(own.id, (${nextToCome('$2')}))`,
}

/** Where a thread stands with the meetings; all threads of a page in one statement. */
export async function loadThreadTable(
  context: RequestContext,
  seat: Seat,
  threadId: string,
): Promise<ThreadTable> {
  const loader = await context.once(keyOf(seat.groupId), async () => {
    const now = context.now()
    return new DataLoader<string, ThreadTable>(async ids => {
      const rows = await context.database.readPage<Row>(seat, tablesOfThreads, [
        seat.groupId,
        now,
        ids,
        seat.memberId,
      ])
      return ids.map(id =>
        tableFrom(
          rows.find(row => row.threadId === id),
          seat,
          now,
        ),
      )
    })
  })
  return loader.load(threadId)
}

/** One request may do several verbs: what an earlier one was told no longer holds. */
export function forgetThreadTables(context: RequestContext, groupId: string): void {
  context.forget(keyOf(groupId))
}

function tableFrom(row: Row | undefined, seat: Seat, now: Date): ThreadTable {
  const itemId = row?.itemId ?? null
  const requestItemId = row?.requestItemId ?? null
  const isFree = itemId === null && requestItemId === null && row?.mayBeAsked === true
  const { meetingId = null, startsAt = null, timeZone = null, asksAuthorFirst = false } = row ?? {}
  return Object.assign(new ThreadTable(), {
    itemId,
    meetingId,
    startsAt,
    timeZone,
    requestItemId,
    asksAuthorFirst,
    viewerCanBring: isFree && mayPutOnTable(seat, null, now),
  })
}

const keyOf = (groupId: string) => `where threads of ${groupId} lie`
