import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import { requireTableItem } from './lock-table.ts'
import { TableItem, TableItemState } from './table-item.ts'
import { isOwner, mayTakeOff } from './table-policy.ts'

/**
 * Whoever brought something takes it off again: nobody is told, and it is shown to nobody else from then on.
 * @returns the item as it was
 * @throws Refusal NOT_FOUND; NOT_ALLOWED when it is somebody else's; NOT_NOW when it was discussed or carried over
 */
export async function takeOffTable(
  database: Database,
  seat: Seat,
  itemId: string,
  now: Date,
): Promise<TableItem> {
  return database.asSeat(seat, async manager => {
    const item = await requireTableItem(manager, seat, itemId, now)
    if (!isOwner(seat, item)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    if (item.state === TableItemState.TAKEN_OFF) return item
    if (!mayTakeOff(seat, item)) throw new Refusal('NOT_NOW', copy.refusals.notNow)
    const { groupId, id } = item
    const settled = { state: TableItemState.TAKEN_OFF, settledAt: now, settledById: seat.memberId }
    await manager.update(TableItem, { groupId, id }, settled)
    return item
  })
}
