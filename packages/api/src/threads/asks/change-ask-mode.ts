import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { Thread } from '../thread.ts'
import type { ChangeAskModeInput } from './ask-inputs.ts'
import { mayChangeMode } from './ask-policy.ts'
import { lockOwnAsk } from './lock-own-ask.ts'

/**
 * Asks for another kind of help; that it changed shows. The same mode changes nothing.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND; NOT_ALLOWED when it is somebody else's; NOT_NOW when it is no ask, or is closed
 */
export async function changeAskMode(
  database: Database,
  seat: Seat,
  { threadId, mode }: ChangeAskModeInput,
  now: Date,
): Promise<string> {
  return database.asSeat(seat, async manager => {
    const thread = await lockOwnAsk(manager, seat, threadId)
    const { groupId, id } = thread
    if (thread.mode === mode) return id
    if (!mayChangeMode(seat, thread)) throw new Refusal('NOT_NOW', copy.refusals.isClosed)
    await manager.update(Thread, { groupId, id }, { mode, modeChangedAt: now })
    return id
  })
}
