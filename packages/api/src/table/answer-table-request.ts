import { announce } from '../activity/announce.ts'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { newId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import { requireTableItem } from './lock-table.ts'
import { refuseTwice } from './put-on-table.ts'
import type { AnswerTableRequestInput } from './table-inputs.ts'
import { TableItem, TableItemState } from './table-item.ts'
import { isAsked, mayAnswerRequest } from './table-policy.ts'

/**
 * The author of a thread says whether somebody else may put it on the table. A yes said twice is harmless.
 * @returns the item as it was
 * @throws Refusal NOT_FOUND; NOT_ALLOWED when the thread is somebody else's; NOT_NOW when there is nothing to answer any
 * more; ALREADY_ON_TABLE when the thread is, as somebody else's item
 */
export async function answerTableRequest(
  database: Database,
  seat: Seat,
  { itemId, agrees }: AnswerTableRequestInput,
  now: Date,
): Promise<TableItem> {
  return database.asSeat(seat, async manager => {
    const item = await requireTableItem(manager, seat, itemId, now)
    const { groupId, id, threadId } = item
    if (!threadId || !isAsked(seat, item)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    if (agrees && item.authorAgreedAt) return item
    if (!mayAnswerRequest(seat, item)) throw new Refusal('NOT_NOW', copy.refusals.notNow)
    if (agrees) await refuseTwice(manager, groupId, threadId)
    const settled = { state: TableItemState.TAKEN_OFF, settledAt: now, settledById: seat.memberId }
    await manager.update(TableItem, { groupId, id }, agrees ? { authorAgreedAt: now } : settled)
    const happening = { kind: 'TABLE_ANSWERED', eventId: newId(), subjectId: id } as const
    await announce(manager, { groupId, actorId: seat.memberId, ...happening })
    return item
  })
}
