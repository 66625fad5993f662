import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { lockThread } from '../lock-thread.ts'
import { Thread } from '../thread.ts'
import { mayLookAfter, mayRestore } from './life-policy.ts'

/**
 * Brings a discarded thread back as it was, but for a pin. Done twice, nothing more happens.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND; NOT_ALLOWED when it is neither theirs nor an admin's to see to; NOT_NOW after 30 days
 */
export async function restoreThread(database: Database, seat: Seat, id: string, now: Date): Promise<string> {
  return database.asSeat(seat, async manager => {
    const thread = await lockThread(manager, seat, id)
    const { groupId } = thread
    if (!mayLookAfter(seat, thread)) throw new Refusal('NOT_ALLOWED', copy.refusals.notYoursToSeeTo)
    if (!thread.discardedAt) return thread.id
    if (!mayRestore(seat, thread, now)) throw new Refusal('NOT_NOW', copy.refusals.tooLateToRestore)
    await manager.update(Thread, { groupId, id: thread.id }, { discardedAt: null, discardedById: null })
    return thread.id
  })
}
