import DataLoader from 'dataloader'
import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { nextToCome } from './table-item-row.ts'
import { mayPutOnTable } from './table-policy.ts'
import { ThreadTable } from './thread-table.ts'

type Row = Omit<ThreadTable, 'viewerCanBring'> & { threadId: string }

/** What somebody who is gone wanted to bring up lies nowhere any more. */
const tablesOfThreads = {
  name: 'tables_of_threads',
  text: `
    select asked.id as "threadId", i.id as "itemId", m.id as "meetingId", m.starts_at as "startsAt",
      m.time_zone as "timeZone"
    from unnest($3::uuid[]) asked (id)
      left join table_items i on i.group_id = $1 and i.thread_id = asked.id and i.state = 'ON_THE_TABLE'
        and exists (select from members o where o.group_id = $1 and o.id = i.owner_id and o.ended_at is null)
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
      const rows = await context.database.readPage<Row>(seat, tablesOfThreads, [seat.groupId, now, ids])
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
  const viewerCanBring = itemId === null && mayPutOnTable(seat, null, now)
  const { meetingId = null, startsAt = null, timeZone = null } = row ?? {}
  return Object.assign(new ThreadTable(), { itemId, meetingId, startsAt, timeZone, viewerCanBring })
}

const keyOf = (groupId: string) => `where threads of ${groupId} lie`
