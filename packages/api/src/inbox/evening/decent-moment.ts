import { Temporal } from 'temporal-polyfill'
import { isQuiet, nextDecentMoment, type QuietHours } from '../mail/quiet-hours.ts'

/** How much there should be left until what a mail is about begins. */
const hoursToSpare = 2
/** How long before somebody's quiet hours a mail leaves at the latest, so that it is there before them. */
const minutesBeforeQuiet = 15

/**
 * When a mail reaches somebody that is to leave at a moment: then, or else after their quiet hours, if what it is about
 * is still far enough off by then, or else before them.
 * @returns null when there is no such moment
 */
export function decentMoment(wanted: Date, hours: QuietHours, startsAt: Date): Date | null {
  const after = nextDecentMoment(wanted, hours)
  if (after.getTime() + hoursToSpare * 3_600_000 <= startsAt.getTime()) return after
  if (after.getTime() === wanted.getTime()) return after < startsAt ? after : null
  const begins = quietSince(wanted, hours)
  // Where their day is shorter than that, as it begins.
  return nextDecentMoment(new Date(begins.getTime() - minutesBeforeQuiet * 60_000), hours)
}

/** When the quiet hours began in which a moment lies. */
function quietSince(moment: Date, hours: QuietHours): Date {
  const now = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(hours.timeZone)
  const byTheClock = [0, -1, -2].flatMap(days => {
    const time = Temporal.PlainTime.from(hours.quietFrom)
    const begin = now.toPlainDate().add({ days }).toPlainDateTime(time)
    return (['earlier', 'later'] as const).map(disambiguation =>
      begin.toZonedDateTime(hours.timeZone, { disambiguation }),
    )
  })
  const change = now.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  const begun = [...byTheClock, ...(change ? [change] : [])]
    .map(begin => begin.epochMilliseconds)
    .filter(begin => begin <= moment.getTime())
    .filter(begin => isQuiet(new Date(begin), hours) && !isQuiet(new Date(begin - 1), hours))
  return new Date(Math.max(...begun))
}
