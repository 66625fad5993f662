import { Temporal } from 'temporal-polyfill'

/** When somebody gets no mail, by the clocks where they are: from a time until another, over midnight if need be. */
export type QuietHours = {
  timeZone: string
  /** "20:00", or as Postgres tells it: "20:00:00". The same twice: never. */
  quietFrom: string
  quietUntil: string
}

/** Whether no mail may reach them at this moment. */
export function isQuiet(moment: Date, { timeZone, quietFrom, quietUntil }: QuietHours): boolean {
  const [from, until] = [timeOf(quietFrom), timeOf(quietUntil)]
  const now = zoned(moment, timeZone).toPlainTime()
  const order = Temporal.PlainTime.compare
  const [hasBegun, isOver] = [order(now, from) >= 0, order(now, until) >= 0]
  return order(from, until) <= 0 ? hasBegun && !isOver : hasBegun || !isOver
}

/** The first moment from this one on at which mail may reach them. */
export function nextDecentMoment(moment: Date, hours: QuietHours): Date {
  if (!isQuiet(moment, hours)) return moment
  const ends = endsFrom(moment, hours).filter(end => end > moment && !isQuiet(end, hours))
  return new Date(Math.min(...ends.map(end => end.getTime())))
}

/** When it can end: as the clocks come to that time, the first or the second time; or as they are changed past it. */
function endsFrom(moment: Date, { timeZone, quietUntil }: QuietHours): Date[] {
  const now = zoned(moment, timeZone)
  const today = now.toPlainDate()
  const byTheClock = [0, 1, 2].flatMap(days => {
    const end = today.add({ days }).toPlainDateTime(timeOf(quietUntil))
    return (['earlier', 'later'] as const).map(disambiguation =>
      end.toZonedDateTime(timeZone, { disambiguation }),
    )
  })
  const change = now.getTimeZoneTransition('next')
  return [...byTheClock, ...(change ? [change] : [])].map(end => new Date(end.epochMilliseconds))
}

const timeOf = (text: string) => Temporal.PlainTime.from(text)

const zoned = (moment: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
