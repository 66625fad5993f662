import type { RequestContext } from '../../graphql/request-context.ts'
import { dayInWords } from '../../meetings/when-in-words.ts'
import { findEveningGroup, type EveningGroup } from '../evening/evening-group.ts'
import { mailsByTheClock, type MailByTheClock } from '../evening/mails-by-the-clock.ts'
import { MailLevel } from '../mail/mail-level.ts'
import { findMailReadersAmong } from '../mail/mail-reader.ts'
import { copy } from './copy/en.ts'
import { heldMoment } from './held-items.ts'
import { NextMail, type GroupMailWishes } from './mail-wishes.ts'

/**
 * The mail that a member gets next from a group, as the jobs that queue it would have it now.
 * @returns null when none is in sight, none reaches them, or they want none
 */
export async function nextMail(
  context: RequestContext,
  { seat, group, level }: Pick<GroupMailWishes, 'seat' | 'group' | 'level'>,
): Promise<NextMail | null> {
  if (seat.state !== 'SEATED' || level === MailLevel.NOTHING) return null
  const { groupId, memberId } = seat
  const now = context.now()
  const byTheClock = await context.database.asSystem('asking what mail comes', groupId, async manager => {
    const [reader] = await findMailReadersAmong(manager, groupId, [memberId])
    return reader?.isReachable ? { reader, evenings: await findEveningGroup(manager, groupId, now) } : null
  })
  if (!byTheClock) return null
  const { reader, evenings } = byTheClock
  const held = await heldMoment(context.database, seat, reader, now)
  const mails = [
    ...(held ? [{ at: held, says: copy.next.held }] : []),
    ...mailsByTheClock(evenings, [reader], now).map(mail => ({
      at: mail.leaves,
      says: wordsOf(mail, evenings, group.meetingName),
    })),
  ]
  const [first] = mails.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  return first ? Object.assign(new NextMail(), first) : null
}

function wordsOf(
  { kind, subjectId }: MailByTheClock,
  { coming, timeZone }: EveningGroup,
  meetingName: string,
): string {
  const meeting = coming.find(({ id }) => id === subjectId)
  return kind === 'EVENING' && meeting
    ? copy.next.eveningBefore(meetingName, dayInWords({ ...meeting, timeZone }))
    : copy.next.digest
}
