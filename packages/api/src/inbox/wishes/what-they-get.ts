import type { RequestContext } from '../../graphql/request-context.ts'
import { findGroupMailSettings } from '../settings/settings-queries.ts'
import { copy } from './copy/en.ts'
import { MailLevel } from '../mail/mail-level.ts'
import type { GroupMailWishes } from './mail-wishes.ts'

/** Exactly which mails a member gets from a group, in sentences. */
export async function whatTheyGet(context: RequestContext, wishes: GroupMailWishes): Promise<string[]> {
  const { seat, group, level, weeklyDigest, digestHasOffers } = wishes
  const { gets } = copy
  if (seat.state !== 'SEATED') return [gets.kept, gets.ownSeat]
  if (level === MailLevel.NOTHING) return [gets.nothing, gets.ownSeat]
  const { eveningTime, digestWeekday } = await findGroupMailSettings(context.database, seat)
  return [
    ...(level === MailLevel.EVENING_BEFORE ? [] : [gets.concernsMe]),
    ...(level === MailLevel.EVERYTHING ? [gets.everything] : []),
    gets.eveningBefore(group.meetingName, eveningTime),
    ...(level === MailLevel.EVENING_BEFORE ? [gets.undoesEvening(group.meetingName)] : []),
    ...(weeklyDigest ? [gets.digest(digestWeekday, eveningTime, digestHasOffers)] : []),
    gets.atOnce(group.meetingName),
    gets.ownSeat,
  ]
}
