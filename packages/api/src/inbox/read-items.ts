import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'

/** Marks what was opened as read, on every device; nothing else of somebody's inbox changes. Twice does no harm. */
export async function readItems(
  database: Database,
  seat: Seat,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await database.asSeat(seat, manager =>
    manager.query(
      `update inbox_items set read_at = $4
       where group_id = $1 and member_id = $2 and id = any ($3::uuid[]) and read_at is null`,
      [seat.groupId, seat.memberId, ids, now],
    ),
  )
}

/** Marks everything that was told in this group up to a moment as read, as exactly as moments are told. */
export async function readAllItems(database: Database, seat: Seat, upTo: Date, now: Date): Promise<void> {
  await database.asSeat(seat, manager =>
    manager.query(
      `update inbox_items set read_at = $4
       where group_id = $1 and member_id = $2 and date_trunc('milliseconds', happened_at) <= $3 and read_at is null`,
      [seat.groupId, seat.memberId, upTo, now],
    ),
  )
}
