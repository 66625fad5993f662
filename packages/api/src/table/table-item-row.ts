import type { Seat } from '../database/seat.ts'
import { readable } from '../threads/confidence/readable-threads.ts'
import type { LaidTable } from './table-item.ts'
import { TableItem } from './table-item.ts'
import {
  isWaiting,
  mayAnswerRequest,
  mayEdit,
  mayMove,
  maySeeTableItem,
  maySettle,
  mayTakeOff,
  mayWriteBack,
} from './table-policy.ts'

/** A table item as SQL tells it. */
export type TableItemRow = Omit<TableItem, 'liesOn' | 'waitsForAuthor' | `viewer${string}`> & {
  liesOnId: string | null
  hostId: string | null
  startsAt: Date
  closedAt: Date | null
}

/** SQL: the next meeting to come of group $1; `moment` is a parameter. */
export const nextToCome = (moment: string) => `select t.id from meetings t
  where t.group_id = $1 and t.cancelled_at is null and t.starts_at > ${moment}::timestamptz
  order by t.starts_at, t.id limit 1`

/** SQL: the item `i` waits for the yes of its thread's author. */
export const waiting = `i.state = 'ON_THE_TABLE' and i.asked_author_at is not null and i.author_agreed_at is null`

/**
 * SQL: what member $2 of group $1 sees on its tables at the moment $3, before any further condition on the item `i`,
 * its `thread_id`, or the meeting `lies` on whose table it is. What waits, and what was for a meeting that was
 * cancelled, lies on the next table to come, whether or not it was brought there already. What somebody who is gone
 * wanted to bring up lies nowhere any more, nor what comes from a thread that is not theirs to read. What waits for a
 * yes is for who asks and who is asked, until the meeting begins.
 */
export const seenItems = `
  select i.group_id as "groupId", i.id, i.owner_id as "ownerId", i.meeting_id as "meetingId",
    i.thread_id as "threadId", i.title, i.matters_now as "mattersNow", i.minutes, i.place, i.state,
    i.put_at as "putAt", i.settled_at as "settledAt", i.settled_by_id as "settledById",
    i.reach, i.asked_author_at as "askedAuthorAt", i.author_agreed_at as "authorAgreedAt",
    t.author_id as "threadAuthorId",
    i.carried_from_id as "carriedFromId", i.times_carried as "timesCarried",
    i.written_back_post_id as "writtenBackPostId", i.version,
    lies.id as "liesOnId", lies.host_id as "hostId", lies.starts_at as "startsAt", lies.closed_at as "closedAt",
    onward.id as "carriedToId"
  from table_items i
    join members o on o.group_id = $1 and o.id = i.owner_id
    left join threads t on t.group_id = $1 and t.id = i.thread_id
    left join meetings own on own.group_id = $1 and own.id = i.meeting_id
    left join meetings lies on lies.group_id = $1 and lies.id = case
      when i.state = 'ON_THE_TABLE' and (own.id is null or own.cancelled_at is not null) then (${nextToCome('$3')})
      else i.meeting_id end
    left join table_items onward on onward.group_id = $1 and onward.carried_from_id = i.id
  where i.group_id = $1 and (i.state <> 'TAKEN_OFF' or i.owner_id = $2)
    and (i.state <> 'ON_THE_TABLE' or o.ended_at is null)
    and (i.thread_id is null or (${readable('t')} and t.discarded_at is null))
    and (not (${waiting}) or ((i.owner_id = $2 or t.author_id = $2)
      and (lies.id is null or lies.starts_at > $3::timestamptz)))`

/** Items as this seat sees them at this moment; what is not theirs to see is left out. */
export function itemsFrom(rows: TableItemRow[], seat: Seat, now: Date): TableItem[] {
  return rows.filter(row => maySeeTableItem(seat, row)).map(row => itemFrom(row, seat, now))
}

function itemFrom(row: TableItemRow, seat: Seat, now: Date): TableItem {
  const { liesOnId, hostId, startsAt, closedAt, ...columns } = row
  const liesOn: LaidTable | null = liesOnId === null ? null : { id: liesOnId, hostId, startsAt, closedAt }
  const item = { ...columns, liesOn }
  return Object.assign(new TableItem(), item, {
    waitsForAuthor: isWaiting(item),
    viewerCanAnswerRequest: mayAnswerRequest(seat, item),
    viewerCanEdit: mayEdit(seat, item),
    viewerCanTakeOff: mayTakeOff(seat, item),
    viewerCanSettle: maySettle(seat, item, now),
    viewerCanMove: mayMove(seat, item),
    viewerCanWriteBack: mayWriteBack(seat, item, now),
  })
}
