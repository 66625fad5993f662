import { Temporal } from 'temporal-polyfill'

/** A time on a wall clock somewhere: what people agree on. */
export type WallTime = {
  /** As "2026-11-24". */
  date: string
  /** As "06:30", with or without seconds. */
  time: string
  /** IANA zone. */
  timeZone: string
}

/** From when to when a meeting is, as moments. */
export type Span = {
  startsAt: Date
  endsAt: Date
  /** Whether the clocks skip that time on that day: then it starts by as much later as they skip. */
  isTimeSkipped: boolean
}

/**
 * When that is. A time that the clocks show twice is the first of the two; one that they skip is as much later as they
 * skip, as RFC 5545, 3.3.5, has it ("2:30" on a day without it is 3:30).
 */
export function spanOf({ date, time, timeZone }: WallTime, minutes: number): Span {
  const asked = Temporal.PlainDateTime.from(`${date}T${time}`)
  const start = asked.toZonedDateTime(timeZone, { disambiguation: 'compatible' })
  const startsAt = start.epochMilliseconds
  return {
    startsAt: new Date(startsAt),
    endsAt: new Date(startsAt + minutes * 60_000),
    isTimeSkipped: !start.toPlainDateTime().equals(asked),
  }
}

/** The day it is somewhere, as "2026-11-24". */
export function dayIn(timeZone: string, moment: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/** A time as people write it, of one as Postgres tells it: "06:30". */
export const clockOf = (time: string): string => time.slice(0, 5)
