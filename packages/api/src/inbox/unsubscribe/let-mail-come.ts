import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'

/** Lets mail come again where it was stopped, as it was wanted before. Where some comes, nothing changes. */
export async function letMailCome(database: Database, seat: Seat): Promise<void> {
  await database.asSeat(seat, manager =>
    manager.query(
      `update mail_wishes set level = coalesce(nullif(level_before, 'NOTHING'), 'CONCERNS_ME'), level_before = null,
         stopped_everywhere = false
       where group_id = $1 and member_id = $2 and level = 'NOTHING'`,
      [seat.groupId, seat.memberId],
    ),
  )
}

/** Takes back what stopped mail in every group of the account. Where it had been stopped before, it stays so. */
export async function letAllMailCome(database: Database, accountId: string): Promise<void> {
  for (const { seat } of await database.seatsOf(accountId)) {
    await database.asSeat(seat, manager =>
      manager.query(
        `update mail_wishes set level = coalesce(level_before, 'CONCERNS_ME'), level_before = null,
           stopped_everywhere = false
         where group_id = $1 and member_id = $2 and stopped_everywhere`,
        [seat.groupId, seat.memberId],
      ),
    )
  }
}
