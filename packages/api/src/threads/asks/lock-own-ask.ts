import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { lockThread } from '../lock-thread.ts'
import type { Thread } from '../thread.ts'
import { isAsker, mayThank } from './ask-policy.ts'

/**
 * An ask of one's own as it is now, and nobody else's to reply to until the transaction ends.
 * @throws Refusal NOT_FOUND; NOT_ALLOWED when it is somebody else's; NOT_NOW when it is no ask, or was discarded
 */
export async function lockOwnAsk(manager: EntityManager, seat: Seat, id: string): Promise<Thread> {
  const thread = await lockThread(manager, seat, id)
  if (!isAsker(seat, thread)) throw new Refusal('NOT_ALLOWED', copy.refusals.onlyItsAsker)
  if (thread.discardedAt) throw new Refusal('NOT_NOW', copy.refusals.isDiscarded)
  if (!mayThank(seat, thread)) throw new Refusal('NOT_NOW', copy.refusals.noAsk)
  return thread
}
