import DataLoader from 'dataloader'
import type { PageStatement } from '../database/doors.ts'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { itemsFrom, seenItems, waiting, type TableItemRow } from './table-item-row.ts'
import type { TableItem } from './table-item.ts'
import { forgetThreadTables } from './thread-table-queries.ts'

/** How long a thread tells that it was discussed. */
const daysTold = 14

const arrival = 'i.place, i.put_at, i.id'

const itemsById = { name: 'table_items_by_id', text: `${seenItems} and i.id = any ($4::uuid[])` }

/** Only what is still on the table can lie elsewhere than where it was put. */
const itemsOfMeetings = {
  name: 'table_items_of_meetings',
  text: `${seenItems} and (i.meeting_id = any ($4::uuid[]) or i.state = 'ON_THE_TABLE')
    and lies.id = any ($4::uuid[]) and i.state <> 'TAKEN_OFF' and (not (${waiting}) or i.owner_id = $2)
    order by ${arrival}`,
}

const itemsOfThreads = {
  name: 'table_items_of_threads',
  text: `${seenItems} and i.thread_id = any ($4::uuid[]) and not (${waiting})
    and (i.state = 'ON_THE_TABLE'
      or (i.state = 'DISCUSSED' and i.settled_at > $3::timestamptz - interval '${daysTold} days'))
    order by i.state = 'ON_THE_TABLE' desc, i.settled_at desc, i.id desc`,
}

const waitingItems = {
  name: 'table_items_waiting',
  text: `${seenItems} and i.state = 'ON_THE_TABLE' and lies.id is null and (not (${waiting}) or i.owner_id = $2)
    order by i.put_at, i.id`,
}

const requests = {
  name: 'table_items_asked',
  text: `${seenItems} and ${waiting} and t.author_id = $2 order by i.asked_author_at, i.id`,
}

const requestsOfThreads = {
  name: 'table_items_asked_of_threads',
  text: `${seenItems} and ${waiting} and i.thread_id = any ($4::uuid[]) order by i.asked_author_at, i.id`,
}

async function readItems(
  context: RequestContext,
  seat: Seat,
  statement: PageStatement,
  more: unknown[] = [],
): Promise<TableItem[]> {
  const now = context.now()
  const values = [seat.groupId, seat.memberId, now, ...more]
  return itemsFrom(await context.database.readPage<TableItemRow>(seat, statement, values), seat, now)
}

/** What waits for a meeting to be planned, the earliest first. */
export function findWaitingItems(context: RequestContext, seat: Seat): Promise<TableItem[]> {
  return readItems(context, seat, waitingItems)
}

/** What others would like to bring to the table out of threads of the seat's member, asked first. */
export function findTableRequests(context: RequestContext, seat: Seat): Promise<TableItem[]> {
  return readItems(context, seat, requests)
}

/** What waits for the yes of a thread's author, as far as the seat asks or is asked. */
export async function loadRequestsOfThread(
  context: RequestContext,
  seat: Seat,
  threadId: string,
): Promise<TableItem[]> {
  const loader = await context.once(keys(seat.groupId).asked, async () => {
    return new DataLoader<string, TableItem[]>(async ids => {
      const items = await readItems(context, seat, requestsOfThreads, [ids])
      return ids.map(wanted => items.filter(item => item.threadId === wanted))
    })
  })
  return loader.load(threadId)
}

/** One item; all that a page asks for are read in one statement. Null: not here, or not for this seat to see. */
export async function loadTableItem(
  context: RequestContext,
  seat: Seat,
  id: string | null,
): Promise<TableItem | null> {
  if (!id || !isId(id)) return null
  const loader = await context.once(keys(seat.groupId).byId, async () => {
    return new DataLoader<string, TableItem | null>(async ids => {
      const items = await readItems(context, seat, itemsById, [ids])
      return ids.map(wanted => items.find(item => item.id === wanted) ?? null)
    })
  })
  return loader.load(id.toLowerCase())
}

/** What lies on the table of a meeting, in its order; all meetings of a page in one statement. */
export async function loadTableOf(
  context: RequestContext,
  seat: Seat,
  meetingId: string,
): Promise<TableItem[]> {
  const loader = await context.once(keys(seat.groupId).byMeeting, async () => {
    return new DataLoader<string, TableItem[]>(async ids => {
      const items = await readItems(context, seat, itemsOfMeetings, [ids])
      return ids.map(wanted => items.filter(({ liesOn }) => liesOn?.id === wanted))
    })
  })
  return loader.load(meetingId)
}

/** The item a thread tells of: the one that is to come up, or the last that was discussed lately. */
export async function loadItemOfThread(
  context: RequestContext,
  seat: Seat,
  threadId: string,
): Promise<TableItem | null> {
  const loader = await context.once(keys(seat.groupId).byThread, async () => {
    return new DataLoader<string, TableItem | null>(async ids => {
      const items = await readItems(context, seat, itemsOfThreads, [ids])
      return ids.map(wanted => items.find(item => item.threadId === wanted) ?? null)
    })
  })
  return loader.load(threadId)
}

/** The item as it is after a verb, and the tables with it; null when the verb took it from the seat's sight. */
export async function rereadTableItem(
  context: RequestContext,
  seat: Seat,
  id: string,
): Promise<TableItem | null> {
  forgetTables(context, seat.groupId)
  return loadTableItem(context, seat, id)
}

/** One request may do several verbs: what an earlier one was told no longer holds. */
export function forgetTables(context: RequestContext, groupId: string): void {
  for (const key of Object.values(keys(groupId))) context.forget(key)
  forgetThreadTables(context, groupId)
}

const keys = (groupId: string) => ({
  byId: `table items of ${groupId}`,
  byMeeting: `tables of ${groupId}`,
  asked: `requests for the table of ${groupId}`,
  byThread: `table items of threads of ${groupId}`,
})
