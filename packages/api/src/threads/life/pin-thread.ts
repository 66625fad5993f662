import { IsNull, Not } from 'typeorm'
import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { lockGroup } from '../../groups/lock-group.ts'
import { copy } from '../copy/en.ts'
import { lockThread } from '../lock-thread.ts'
import { Thread } from '../thread.ts'
import { mayPin, mayPinHere, pinsAtMost } from './life-policy.ts'

/**
 * Lets a thread stand above the others, three of them at most. Done twice, nothing more happens.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND; NOT_ALLOWED for whoever is no admin; NOT_NOW when it was discarded, or is kept to a few;
 * TOO_MANY_PINS
 */
export async function pinThread(database: Database, seat: Seat, id: string, now: Date): Promise<string> {
  return database.asSeat(seat, async manager => {
    const admin = await lockGroup(manager, seat)
    if (!mayPinHere(admin)) throw new Refusal('NOT_ALLOWED', copy.refusals.onlyAdminsPin)
    const thread = await lockThread(manager, admin, id)
    const { groupId } = thread
    if (thread.pinnedAt) return thread.id
    if (thread.discardedAt) throw new Refusal('NOT_NOW', copy.refusals.isDiscarded)
    if (!mayPin(admin, thread)) throw new Refusal('NOT_NOW', copy.refusals.keptToAFew)
    const pins = await manager.countBy(Thread, { groupId, pinnedAt: Not(IsNull()) })
    if (pins >= pinsAtMost) throw new Refusal('TOO_MANY_PINS', copy.refusals.tooManyPins(pinsAtMost))
    await manager.update(Thread, { groupId, id: thread.id }, { pinnedAt: now, pinnedById: admin.memberId })
    return thread.id
  })
}
