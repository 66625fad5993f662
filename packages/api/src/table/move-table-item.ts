import type { EntityManager } from 'typeorm'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import { keepTables } from './keep-tables.ts'
import { readTable, requireTableItem } from './lock-table.ts'
import { placeBetween } from './place-between.ts'
import { TableItem } from './table-item.ts'
import { isToMove, mayMove } from './table-policy.ts'

type Asked = { itemId: string; afterId?: string | null }

/**
 * Lays an item behind another of the same table, or to the front.
 * @returns the meeting's id
 * @throws Refusal NOT_FOUND when the item, or the one before it, is not there; NOT_ALLOWED when the table is not this
 * seat's to arrange; NOT_NOW when the item is no longer on the table
 */
export async function moveTableItem(
  database: Database,
  seat: Seat,
  asked: Asked,
  now: Date,
): Promise<string> {
  const isThere = await database.asSeat(seat, async manager => {
    const { meetingId, liesOn } = await requireMovable(manager, seat, asked.itemId, now)
    return liesOn?.id === meetingId
  })
  // What lies there because its own meeting was cancelled is brought there first: an order is of one table.
  if (!isThere) await keepTables(database, seat.groupId, now)

  return database.asSeat(seat, async manager => {
    const { id, liesOn } = await requireMovable(manager, seat, asked.itemId, now)
    const meetingId = liesOn?.id
    if (!meetingId) throw new Refusal('NOT_NOW', copy.refusals.notNow)
    const others = (await readTable(manager, seat, meetingId, now)).filter(other => other.id !== id)
    const afterId = asked.afterId?.toLowerCase() ?? null
    if (afterId === id) return meetingId
    const behind = afterId === null ? -1 : others.findIndex(other => other.id === afterId)
    if (afterId !== null && behind < 0) throw new Refusal('NOT_FOUND', copy.refusals.noSuchPlace, ['afterId'])
    await layBehind(manager, { groupId: seat.groupId, id }, others, behind)
    return meetingId
  })
}

/** Halfway between its neighbours; where two lie too close for that, all are given whole numbers anew. */
async function layBehind(
  manager: EntityManager,
  key: { groupId: string; id: string },
  others: TableItem[],
  behind: number,
): Promise<void> {
  const place = placeBetween(others[behind]?.place, others[behind + 1]?.place)
  if (place !== null) {
    await manager.update(TableItem, key, { place })
    return
  }
  const ids = others.map(other => other.id).toSpliced(behind + 1, 0, key.id)
  for (const [index, id] of ids.entries())
    await manager.update(TableItem, { groupId: key.groupId, id }, { place: index + 1 })
}

async function requireMovable(
  manager: EntityManager,
  seat: Seat,
  itemId: string,
  now: Date,
): Promise<TableItem> {
  const item = await requireTableItem(manager, seat, itemId, now)
  if (mayMove(seat, item)) return item
  throw isToMove(seat, item)
    ? new Refusal('NOT_NOW', copy.refusals.notNow)
    : new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
}
