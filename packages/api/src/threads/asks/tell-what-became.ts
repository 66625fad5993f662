import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { checkClientId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { checkTexts } from '../../graphql/text-input.ts'
import { copy } from '../copy/en.ts'
import { bodyRule } from '../post-texts.ts'
import { addReply } from '../reply-to-thread.ts'
import { Thread } from '../thread.ts'
import type { TellWhatBecameInput } from './ask-inputs.ts'
import { mayTellWhatBecame } from './ask-policy.ts'
import { lockOwnAsk } from './lock-own-ask.ts'

/**
 * Tells the thread what became of a closed ask of one's own, as a post like any other that is known for it. Sent again
 * with the same id, it is posted once.
 * @returns the ids of the post and of the thread
 * @throws Refusal BAD_ID, EMPTY or TOO_LONG; NOT_FOUND; NOT_ALLOWED when it is somebody else's; NOT_NOW when it is no
 * closed ask, or they told already; REPLIES_CLOSED
 */
export async function tellWhatBecame(
  database: Database,
  seat: Seat,
  input: TellWhatBecameInput,
  now: Date,
): Promise<{ postId: string; threadId: string }> {
  const postId = checkClientId(input.postId, 'postId')
  const { body } = checkTexts({ body: input.body }, { body: bodyRule })
  return database.asSeat(seat, async manager => {
    const thread = await lockOwnAsk(manager, seat, input.threadId)
    const { groupId, id: threadId } = thread
    if (thread.outcomePostId === postId) return { postId, threadId }
    if (!mayTellWhatBecame(seat, thread))
      throw new Refusal('NOT_NOW', thread.closedAt ? copy.refusals.toldAlready : copy.refusals.notClosed)
    await addReply(manager, seat, { id: postId, threadId, inReplyToId: null, body }, now)
    await manager.update(Thread, { groupId, id: threadId }, { outcomePostId: postId })
    return { postId, threadId }
  })
}
