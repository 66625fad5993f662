import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { carryOver } from './carry-over.ts'
import { copy } from './copy/en.ts'
import { lockTables, requireTableItem } from './lock-table.ts'
import { TableItem, TableItemState } from './table-item.ts'
import { isToSettle, maySettle } from './table-policy.ts'

/**
 * Says what became of an item at its meeting. Saying the same once more is harmless.
 * @returns the meeting at which it came up
 * @throws Refusal OUT_OF_RANGE, NOT_FOUND; NOT_ALLOWED when it is not this seat's to say; NOT_NOW before the meeting
 * has begun, once it is closed, and when something else became of it
 */
export async function settleTableItem(
  database: Database,
  seat: Seat,
  { itemId, outcome }: { itemId: string; outcome: TableItemState },
  now: Date,
): Promise<string | null> {
  if (outcome === TableItemState.ON_THE_TABLE)
    throw new Refusal('OUT_OF_RANGE', copy.refusals.noOutcome, ['outcome'])

  const item = await database.asSeat(seat, async manager => {
    const found = await requireTableItem(manager, seat, itemId, now)
    if (!isToSettle(seat, found)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    if (found.state === outcome) return found
    if (!maySettle(seat, found, now)) throw new Refusal('NOT_NOW', whyNot(found, now))
    if (outcome !== TableItemState.CARRIED_OVER) {
      const settled = { state: outcome, settledAt: now, settledById: seat.memberId }
      await manager.update(TableItem, { groupId: found.groupId, id: found.id }, settled)
    }
    return found
  })

  if (outcome === TableItemState.CARRIED_OVER) await carryOverAs(database, seat, item, now)
  return item.liesOn?.id ?? null
}

async function carryOverAs(database: Database, seat: Seat, item: TableItem, now: Date): Promise<void> {
  const { groupId, id } = item
  await database.asSystem('carrying an item over', groupId, async manager => {
    await lockTables(manager, groupId)
    if (await carryOver(manager, groupId, id, { at: now, by: seat.memberId })) return
    const other = await manager.findOneBy(TableItem, { groupId, id })
    if (other?.state !== TableItemState.CARRIED_OVER) throw new Refusal('NOT_NOW', copy.refusals.notNow)
  })
}

function whyNot({ state, liesOn }: TableItem, now: Date): string {
  if (state !== TableItemState.ON_THE_TABLE) return copy.refusals.notNow
  if (liesOn?.closedAt) return copy.refusals.isClosed
  return !liesOn || now < liesOn.startsAt ? copy.refusals.notBegun : copy.refusals.notNow
}
