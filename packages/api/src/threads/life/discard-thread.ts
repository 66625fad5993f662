import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { lockThread } from '../lock-thread.ts'
import { Thread } from '../thread.ts'
import { mayDiscard, mayLookAfter } from './life-policy.ts'

/**
 * Takes a thread out of every list; it can be restored for 30 days. A pin on it falls away. Done twice, nothing more
 * happens.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND; NOT_ALLOWED when it is neither theirs nor an admin's to see to
 */
export async function discardThread(database: Database, seat: Seat, id: string, now: Date): Promise<string> {
  return database.asSeat(seat, async manager => {
    const thread = await lockThread(manager, seat, id)
    const { groupId } = thread
    if (!mayLookAfter(seat, thread)) throw new Refusal('NOT_ALLOWED', copy.refusals.notYoursToSeeTo)
    if (!mayDiscard(seat, thread)) return thread.id
    const discarded = { discardedAt: now, discardedById: seat.memberId }
    await manager.update(
      Thread,
      { groupId, id: thread.id },
      { ...discarded, pinnedAt: null, pinnedById: null },
    )
    return thread.id
  })
}
