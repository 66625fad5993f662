import { Temporal } from 'temporal-polyfill'
import { dayIn } from '../../meetings/wall-time.ts'
import { MailLevel } from '../mail/mail-level.ts'
import type { MailReader } from '../mail/mail-reader.ts'
import type { EveningGroup } from './evening-group.ts'
import { digestMoment, eveningMoment, fromNowOn, lastDigestDay, nextDigestDay } from './evening-moment.ts'

/** A mail that leaves by the clock, to one member. */
export type MailByTheClock = {
  kind: 'EVENING' | 'DIGEST'
  memberId: string
  /** The meeting; null for a digest. */
  subjectId: string | null
  /** The event it tells of. */
  once: string
  leaves: Date
}

const aDay = 24 * 3_600_000

/** Whether somebody gets mails by the clock at all. */
export const wantsMailByTheClock = ({ state, isReachable, level }: MailReader): boolean =>
  state === 'SEATED' && isReachable && level !== MailLevel.NOTHING

/** All mails by the clock that are due or to come for these readers, but for those that were written already. */
export function mailsByTheClock(
  group: EveningGroup,
  readers: readonly MailReader[],
  now: Date,
): MailByTheClock[] {
  const written = new Set(group.written.map(({ memberId, once }) => `${memberId} ${once}`))
  return readers
    .filter(wantsMailByTheClock)
    .flatMap(reader => [...eveningsOf(group, reader, now), ...digestsOf(group, reader, now)])
    .filter(({ memberId, once }) => !written.has(`${memberId} ${once}`))
}

function eveningsOf(group: EveningGroup, reader: MailReader, now: Date): MailByTheClock[] {
  const { memberId, hours } = reader
  return group.coming.flatMap(meeting => {
    const moment = eveningMoment(meeting, group, hours)
    const leaves = moment && fromNowOn(moment, hours, now, meeting.startsAt)
    // Of a meeting that was moved to another day there is another evening before.
    const once = `EVENING/${meeting.id}/${dayIn(group.timeZone, meeting.startsAt)}`
    return leaves ? [{ kind: 'EVENING' as const, memberId, subjectId: meeting.id, once, leaves }] : []
  })
}

/** A week with the evening before a meeting in it has no digest: all it would tell is told there. */
function digestsOf(group: EveningGroup, reader: MailReader, now: Date): MailByTheClock[] {
  const { memberId, hours } = reader
  if (!reader.weeklyDigest) return []
  const last = lastDigestDay(group, now)
  return [last, nextDigestDay(last)].flatMap(day => {
    const moment = digestMoment(day, group, hours)
    const leaves = fromNowOn(moment, hours, now, new Date(moment.getTime() + aDay))
    const digest = { kind: 'DIGEST' as const, memberId, subjectId: null, once: `DIGEST/${day}` }
    return leaves && !hasEvening(group, reader, day) ? [{ ...digest, leaves }] : []
  })
}

/** Whether a mail of the evening before went to somebody in the week until this day, or does within two days. */
function hasEvening(group: EveningGroup, { memberId }: MailReader, day: string): boolean {
  const [from, until] = [-6, 2].map(days => Temporal.PlainDate.from(day).add({ days }).toString())
  const isNear = (of: string) => of > (from ?? '') && of <= (until ?? '')
  return (
    group.coming.some(({ startsAt }) => isNear(dayIn(group.timeZone, startsAt))) ||
    group.written.some(
      mail =>
        mail.memberId === memberId &&
        !mail.isDropped &&
        mail.once.startsWith('EVENING/') &&
        isNear(mail.once.slice(-10)),
    )
  )
}
