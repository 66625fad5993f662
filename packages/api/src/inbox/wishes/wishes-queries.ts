import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { MailLevel } from '../mail/mail-level.ts'

export type SeatWishes = { level: MailLevel; weeklyDigest: boolean; digestHasOffers: boolean }

/** What a member gets who chose nothing. */
const usualWishes: SeatWishes = {
  level: MailLevel.CONCERNS_ME,
  weeklyDigest: true,
  digestHasOffers: false,
}

const page = {
  name: 'mail_wishes',
  text: `select w.level, w.weekly_digest as "weeklyDigest", w.digest_has_offers as "digestHasOffers"
    from mail_wishes w where w.group_id = $1 and w.member_id = $2`,
}

/** What the seat's member wants by mail from its group. */
export async function findSeatWishes(database: Database, seat: Seat): Promise<SeatWishes> {
  const [row] = await database.readPage<SeatWishes>(seat, page, [seat.groupId, seat.memberId])
  return row ?? usualWishes
}
