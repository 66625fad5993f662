import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { checkClientId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { addReply } from '../threads/reply-to-thread.ts'
import { copy } from './copy/en.ts'
import { requireTableItem } from './lock-table.ts'
import type { WriteBackToThreadInput } from './table-inputs.ts'
import { paragraphRule } from './table-item-texts.ts'
import { TableItem, TableItemState } from './table-item.ts'
import { isOwner, mayWriteBack } from './table-policy.ts'

/**
 * The owner brings one paragraph back to the thread it came from, as a post of theirs like any other. Sent again with
 * the same id, it is posted once.
 * @returns the ids of the post and of the thread
 * @throws Refusal BAD_ID, EMPTY, TOO_LONG, NOT_FOUND; NOT_ALLOWED when it is somebody else's; NOT_NOW before the
 * meeting has begun, when they wrote back already, took it off, or it came from no thread
 */
export async function writeBackToThread(
  database: Database,
  seat: Seat,
  input: WriteBackToThreadInput,
  now: Date,
): Promise<{ postId: string; threadId: string }> {
  const postId = checkClientId(input.postId, 'postId')
  const { body } = checkTexts({ body: input.body }, { body: paragraphRule })

  return database.asSeat(seat, async manager => {
    const item = await requireTableItem(manager, seat, input.itemId, now)
    const { groupId, id, threadId, writtenBackPostId } = item
    if (!isOwner(seat, item)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    if (!threadId) throw new Refusal('NOT_NOW', copy.refusals.noThread)
    if (writtenBackPostId === postId) return { postId, threadId }
    if (!mayWriteBack(seat, item, now)) throw new Refusal('NOT_NOW', whyNot(item))
    await addReply(manager, seat, { id: postId, threadId, inReplyToId: null, body }, now)
    await manager.update(TableItem, { groupId, id }, { writtenBackPostId: postId })
    return { postId, threadId }
  })
}

function whyNot({ state, writtenBackPostId }: TableItem): string {
  if (writtenBackPostId) return copy.refusals.writtenBack
  return state === TableItemState.TAKEN_OFF ? copy.refusals.notNow : copy.refusals.notBegun
}
