import type { EntityManager } from 'typeorm'
import type { SeatState } from '../../database/seat.ts'
import type { MailLevel } from './mail-level.ts'
import type { QuietHours } from './quiet-hours.ts'

/** A member as mail knows them: whether, when and of what they want any. */
export type MailReader = {
  memberId: string
  accountId: string
  /** GONE: their membership has ended. */
  state: SeatState | 'GONE'
  standing: 'NEWCOMER' | 'SETTLED'
  hours: QuietHours
  /** Whether no mail to their address came back. */
  isReachable: boolean
  level: MailLevel
  weeklyDigest: boolean
  digestHasOffers: boolean
}

const selected = `select r.member_id as "memberId", r.account_id as "accountId", r.state, r.standing,
    json_build_object('timeZone', r.time_zone, 'quietFrom', r.quiet_from, 'quietUntil', r.quiet_until) as hours,
    r.is_reachable as "isReachable", coalesce(w.level, 'CONCERNS_ME') as level,
    coalesce(w.weekly_digest, true) as "weeklyDigest", coalesce(w.digest_has_offers, false) as "digestHasOffers"`

const wishes = 'left join mail_wishes w on w.group_id = $1 and w.member_id = r.member_id'

/** Every member of a group, as the system there. */
export async function findMailReaders(manager: EntityManager, groupId: string): Promise<MailReader[]> {
  return manager.query(`${selected} from app.mail_readers() r ${wishes}`, [groupId])
}

/** These members, also those who are gone: of what ended their membership they are told, too. */
export async function findMailReadersAmong(
  manager: EntityManager,
  groupId: string,
  memberIds: readonly string[],
): Promise<MailReader[]> {
  return manager.query(`${selected} from app.mail_readers_among($2) r ${wishes}`, [groupId, memberIds])
}
