import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { mayReadThreads } from '../thread-policy.ts'
import { threadsWithPeople } from '../thread-queries.ts'
import { isListed, seenThreads, threadsFrom, type ThreadRow } from '../thread-row.ts'
import type { Thread } from '../thread.ts'

const pinnedThreads = threadsWithPeople(
  'threads_pinned',
  `${seenThreads} and ${isListed} and t.pinned_at is not null order by t.pinned_at desc, t.id`,
  '"pinnedAt" desc, id',
)

/** What stands above the other threads of the group, the latest pin first. */
export async function findPinnedThreads(database: Database, seat: Seat): Promise<Thread[]> {
  if (!mayReadThreads(seat)) return []
  const rows = await database.readPage<ThreadRow>(seat, pinnedThreads, [seat.groupId, seat.memberId])
  return threadsFrom(rows, seat)
}
