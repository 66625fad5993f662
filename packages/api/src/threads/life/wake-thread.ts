import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { lockThread } from '../lock-thread.ts'
import { Thread } from '../thread.ts'
import { mayLookAfter, mayWake } from './life-policy.ts'

/**
 * Opens a resting thread to replies again. Done twice, nothing more happens.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND; NOT_ALLOWED when it is neither theirs nor an admin's to see to; NOT_NOW when it was
 * discarded
 */
export async function wakeThread(database: Database, seat: Seat, id: string): Promise<string> {
  return database.asSeat(seat, async manager => {
    const thread = await lockThread(manager, seat, id)
    const { groupId } = thread
    if (!mayLookAfter(seat, thread)) throw new Refusal('NOT_ALLOWED', copy.refusals.notYoursToSeeTo)
    if (thread.discardedAt) throw new Refusal('NOT_NOW', copy.refusals.isDiscarded)
    if (mayWake(seat, thread))
      await manager.update(Thread, { groupId, id: thread.id }, { restedAt: null, restedById: null })
    return thread.id
  })
}
