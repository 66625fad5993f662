import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'

/** Stops mail to a member, and keeps what they had wanted, so that it can be taken back. Done twice, it is done. */
export async function stopMail(database: Database, seat: Seat): Promise<void> {
  await database.asSeat(seat, manager =>
    manager.query(
      `insert into mail_wishes (group_id, member_id, level, level_before) values ($1, $2, 'NOTHING', 'CONCERNS_ME')
       on conflict (group_id, member_id) do update set level = 'NOTHING', level_before = mail_wishes.level
         where mail_wishes.level <> 'NOTHING'`,
      [seat.groupId, seat.memberId],
    ),
  )
}

/** The same in every group of the account; each keeps what was wanted there, also where that was nothing. */
export async function stopAllMail(database: Database, accountId: string): Promise<void> {
  for (const { seat } of await database.seatsOf(accountId)) {
    await database.asSeat(seat, manager =>
      manager.query(
        `insert into mail_wishes (group_id, member_id, level, level_before, stopped_everywhere)
           values ($1, $2, 'NOTHING', 'CONCERNS_ME', true)
         on conflict (group_id, member_id) do update
           set level = 'NOTHING', level_before = mail_wishes.level, stopped_everywhere = true
           where not mail_wishes.stopped_everywhere`,
        [seat.groupId, seat.memberId],
      ),
    )
  }
}
