import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { lockThread } from '../lock-thread.ts'
import { Thread } from '../thread.ts'
import { mayLookAfter, mayRest } from './life-policy.ts'

/**
 * Closes a thread to replies until somebody wakes it. Done twice, nothing more happens.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND; NOT_ALLOWED when it is neither theirs nor an admin's to see to; NOT_NOW when it was
 * discarded
 */
export async function restThread(database: Database, seat: Seat, id: string, now: Date): Promise<string> {
  return database.asSeat(seat, async manager => {
    const thread = await lockThread(manager, seat, id)
    const { groupId } = thread
    if (!mayLookAfter(seat, thread)) throw new Refusal('NOT_ALLOWED', copy.refusals.notYoursToSeeTo)
    if (thread.discardedAt) throw new Refusal('NOT_NOW', copy.refusals.isDiscarded)
    if (mayRest(seat, thread))
      await manager.update(Thread, { groupId, id: thread.id }, { restedAt: now, restedById: seat.memberId })
    return thread.id
  })
}
