import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import { itemsFrom, seenItems, type TableItemRow } from './table-item-row.ts'
import type { TableItem } from './table-item.ts'

/**
 * Lets nobody else change what lies on a group's tables until the transaction ends: places are counted, a thread is on
 * one table at a time, and an item is settled once, also where one is brought from a table to the next.
 */
export async function lockTables(manager: EntityManager, groupId: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`tables of ${groupId}`])
}

/**
 * The item a verb is about, as it is now, and nobody else's to change until the transaction ends.
 * @throws Refusal NOT_FOUND when there is none here for this seat
 */
export async function requireTableItem(
  manager: EntityManager,
  seat: Seat,
  id: string,
  now: Date,
): Promise<TableItem> {
  await lockTables(manager, seat.groupId)
  const [item] = isId(id) ? await readItems(manager, seat, now, 'i.id = $4', id.toLowerCase()) : []
  if (!item) throw new Refusal('NOT_FOUND', copy.refusals.noSuchItem)
  return item
}

/** What lies on a meeting's table, in its order, behind the lock. */
export async function readTable(
  manager: EntityManager,
  seat: Seat,
  meetingId: string,
  now: Date,
): Promise<TableItem[]> {
  const shown = `lies.id = $4 and i.state <> 'TAKEN_OFF' order by i.place, i.put_at, i.id`
  return readItems(manager, seat, now, shown, meetingId)
}

async function readItems(
  manager: EntityManager,
  seat: Seat,
  now: Date,
  condition: string,
  id: string,
): Promise<TableItem[]> {
  const values = [seat.groupId, seat.memberId, now, id]
  const rows: TableItemRow[] = await manager.query(`${seenItems} and ${condition}`, values)
  return itemsFrom(rows, seat, now)
}
