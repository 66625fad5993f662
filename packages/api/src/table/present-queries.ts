import DataLoader from 'dataloader'
import type { PageStatement } from '../database/doors.ts'
import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { memberColumns, memberFromRow, type MemberRow } from '../groups/member-queries.ts'
import type { Member } from '../groups/member.ts'
import { readable } from '../threads/confidence/readable-threads.ts'

const meetingsOfThreads: PageStatement = {
  name: 'meetings_of_threads',
  text: `select k.thread_id as "threadId", k.meeting_id as "meetingId" from thread_meetings k
      join threads t on t.group_id = $1 and t.id = k.thread_id
    where k.group_id = $1 and k.thread_id = any ($2::uuid[]) and t.confidence = 'PRESENT' and ${readable('t')}`,
}

/** Told to the author alone: whoever is not let in must not be seen to wait. */
const presentLater: PageStatement = {
  name: 'marked_present_later',
  text: `select k.thread_id, ${memberColumns('m')} from thread_meetings k
      join threads t on t.group_id = $1 and t.id = k.thread_id
      join attendances a on a.group_id = $1 and a.meeting_id = k.meeting_id and a.presence = 'PRESENT'
      join members m on m.group_id = $1 and m.id = a.member_id and m.ended_at is null
    where k.group_id = $1 and k.thread_id = any ($2::uuid[]) and t.author_id = $3 and t.confidence = 'PRESENT'
      and ${readable('t')} and not exists (select from thread_readers r
        where r.group_id = $1 and r.thread_id = k.thread_id and r.member_id = m.id)
    order by lower(m.name), m.id`,
}

/** The meeting whose people a thread is kept to, by id; null where it is kept to none's. */
export async function loadMeetingOfThread(
  context: RequestContext,
  seat: Seat,
  threadId: string,
): Promise<string | null> {
  const loader = await context.once(keys(seat.groupId).meeting, async () => {
    return new DataLoader<string, string | null>(async ids => {
      type Row = { threadId: string; meetingId: string }
      const rows = await context.database.readPage<Row>(seat, meetingsOfThreads, [seat.groupId, ids])
      return ids.map(id => rows.find(row => row.threadId === id)?.meetingId ?? null)
    })
  })
  return loader.load(threadId)
}

/** Who was marked present at that meeting after the thread was kept to its people, and is not let in by its author. */
export async function loadMarkedPresentLater(
  context: RequestContext,
  seat: Seat,
  threadId: string,
): Promise<Member[]> {
  const loader = await context.once(keys(seat.groupId).later, async () => {
    return new DataLoader<string, Member[]>(async ids => {
      type Row = MemberRow & { thread_id: string }
      const values = [seat.groupId, ids, seat.memberId]
      const rows = await context.database.readPage<Row>(seat, presentLater, values)
      return ids.map(id => rows.filter(row => row.thread_id === id).map(memberFromRow))
    })
  })
  return loader.load(threadId)
}

/** After a verb changed who may know: what was read before no longer holds. */
export function forgetPresent(context: RequestContext, groupId: string): void {
  for (const key of Object.values(keys(groupId))) context.forget(key)
}

const keys = (groupId: string) => ({
  meeting: `meetings of threads of ${groupId}`,
  later: `marked present later of ${groupId}`,
})
