import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Thread } from '../thread.ts'
import { mayReopenAsk } from './ask-policy.ts'
import { lockOwnAsk } from './lock-own-ask.ts'

/**
 * Opens a closed ask of one's own again; thanks that were said stay said. Done twice, nothing more happens.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND; NOT_ALLOWED when it is somebody else's; NOT_NOW when it is no ask
 */
export async function reopenAsk(database: Database, seat: Seat, threadId: string): Promise<string> {
  return database.asSeat(seat, async manager => {
    const thread = await lockOwnAsk(manager, seat, threadId)
    const { groupId, id } = thread
    if (mayReopenAsk(seat, thread)) await manager.update(Thread, { groupId, id }, { closedAt: null })
    return id
  })
}
