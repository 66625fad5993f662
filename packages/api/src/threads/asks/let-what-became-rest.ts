import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { Thread } from '../thread.ts'
import { mayTellWhatBecame } from './ask-policy.ts'
import { lockOwnAsk } from './lock-own-ask.ts'

/**
 * Not to be asked again what became of an ask; telling it all the same stays open. Done twice, nothing more happens.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND; NOT_ALLOWED when it is somebody else's; NOT_NOW when it is no closed ask
 */
export async function letWhatBecameRest(
  database: Database,
  seat: Seat,
  threadId: string,
  now: Date,
): Promise<string> {
  return database.asSeat(seat, async manager => {
    const thread = await lockOwnAsk(manager, seat, threadId)
    const { groupId, id } = thread
    if (!thread.closedAt) throw new Refusal('NOT_NOW', copy.refusals.notClosed)
    if (!thread.outcomeDeclinedAt && mayTellWhatBecame(seat, thread))
      await manager.update(Thread, { groupId, id }, { outcomeDeclinedAt: now })
    return id
  })
}
