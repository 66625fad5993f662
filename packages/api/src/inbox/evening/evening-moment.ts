import { Temporal } from 'temporal-polyfill'
import { dayIn } from '../../meetings/wall-time.ts'
import { nextDecentMoment, type QuietHours } from '../mail/quiet-hours.ts'
import { decentMoment } from './decent-moment.ts'

/** When a group writes its mails by the clock. */
export type EveningHours = {
  /** The group's own. */
  timeZone: string
  /** "18:00:00". */
  eveningTime: string
  /** Monday is 1. */
  digestWeekday: number
}

type Coming = { startsAt: Date; plannedAt: Date; movedAt: Date | null }

/** When the mail on the evening before a meeting reaches somebody; null when none does. */
export function eveningMoment(meeting: Coming, group: EveningHours, hours: QuietHours): Date | null {
  const day = Temporal.PlainDate.from(dayIn(group.timeZone, meeting.startsAt))
  // Who learns of it on its own day learns all of it then.
  if (dayIn(group.timeZone, meeting.movedAt ?? meeting.plannedAt) >= day.toString()) return null
  const evening = at(day.subtract({ days: 1 }), group)
  return decentMoment(evening, hours, meeting.startsAt)
}

/** When the digest of the week reaches somebody that is to leave on a day. */
export const digestMoment = (day: string, group: EveningHours, hours: QuietHours): Date =>
  nextDecentMoment(at(Temporal.PlainDate.from(day), group), hours)

/** The last day for a digest that has come where the group lives. */
export function lastDigestDay(group: EveningHours, now: Date): string {
  const today = Temporal.PlainDate.from(dayIn(group.timeZone, now))
  return today.subtract({ days: (today.dayOfWeek - group.digestWeekday + 7) % 7 }).toString()
}

/** The same a week later. */
export const nextDigestDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 7 }).toString()

/**
 * When something leaves that should have left by a moment: now, or as soon as it is decent; null when it would be too
 * late then.
 */
export function fromNowOn(moment: Date, hours: QuietHours, now: Date, before: Date): Date | null {
  const leaves = moment > now ? moment : nextDecentMoment(now, hours)
  return leaves < before ? leaves : null
}

function at(day: Temporal.PlainDate, { timeZone, eveningTime }: EveningHours): Date {
  return new Date(day.toZonedDateTime({ timeZone, plainTime: eveningTime }).epochMilliseconds)
}
