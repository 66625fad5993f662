import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { ReadElsewhere } from './group-event.ts'

const reads = {
  name: 'live_reads',
  text: `select r.thread_id as "threadId", r.read_up_to as "readUpTo", r.own_beyond as "ownBeyond"
    from thread_reads r
    where r.group_id = $1 and r.member_id = $2 and r.thread_id = any ($3::uuid[])`,
}

/** How far the seat's member has read these threads. */
export async function findReadElsewhere(
  database: Database,
  seat: Seat,
  threadIds: readonly string[],
): Promise<(ReadElsewhere | null)[]> {
  const rows = await database.readPage<ReadElsewhere>(seat, reads, [seat.groupId, seat.memberId, threadIds])
  const found = new Map(rows.map(row => [row.threadId, Object.assign(new ReadElsewhere(), row)]))
  return threadIds.map(id => found.get(id) ?? null)
}
