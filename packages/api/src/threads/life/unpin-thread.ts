import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { lockThread } from '../lock-thread.ts'
import { Thread } from '../thread.ts'
import { mayPinHere, mayUnpin } from './life-policy.ts'

/**
 * Lets a pinned thread stand among the others again. Done twice, nothing more happens.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND; NOT_ALLOWED for whoever is no admin
 */
export async function unpinThread(database: Database, seat: Seat, id: string): Promise<string> {
  if (!mayPinHere(seat)) throw new Refusal('NOT_ALLOWED', copy.refusals.onlyAdminsPin)
  return database.asSeat(seat, async manager => {
    const thread = await lockThread(manager, seat, id)
    const { groupId } = thread
    if (mayUnpin(seat, thread))
      await manager.update(Thread, { groupId, id: thread.id }, { pinnedAt: null, pinnedById: null })
    return thread.id
  })
}
