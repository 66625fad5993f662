import { Temporal } from 'temporal-polyfill'
import { Rhythm, type MeetingSeries } from '../meeting-series.ts'

/** On which days a series meets; days are written as "2026-11-24". */
export type Dates = Pick<MeetingSeries, 'rhythm' | 'startsOn' | 'until'>

type Day = Temporal.PlainDate

/**
 * The days on which a series meets, in order, without end unless the series has one; from some day on.
 * Each is counted from the first, so that a short month bends no later one.
 */
export function* datesFrom({ rhythm, startsOn, until }: Dates, from: string): Generator<string> {
  const first = Temporal.PlainDate.from(startsOn)
  const dayOf = dayByRhythm[rhythm]
  for (let count = countBefore(rhythm, first, Temporal.PlainDate.from(from)); ; count++) {
    const day = dayOf(first, count).toString()
    if (until !== null && day > until) return
    if (day >= from) yield day
  }
}

/** A day so many after, or before, another. */
export function daysFrom(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** How many days lie between two, whichever is earlier. */
export function daysApart(one: string, other: string): number {
  return Math.abs(Temporal.PlainDate.from(one).until(other, { largestUnit: 'days' }).days)
}

const weeksApart: Partial<Record<Rhythm, number>> = { [Rhythm.WEEKLY]: 1, [Rhythm.EVERY_SECOND_WEEK]: 2 }

const dayByRhythm: Record<Rhythm, (first: Day, count: number) => Day> = {
  [Rhythm.WEEKLY]: (first, count) => first.add({ weeks: count }),
  [Rhythm.EVERY_SECOND_WEEK]: (first, count) => first.add({ weeks: 2 * count }),
  [Rhythm.MONTHLY_BY_DATE]: (first, count) => first.add({ months: count }),
  [Rhythm.MONTHLY_BY_WEEKDAY]: (first, count) =>
    sameWeekday(first, first.with({ day: 1 }).add({ months: count })),
}

/** In that month, the day that is in it what the first is in its own: its second Tuesday, say. */
function sameWeekday(first: Day, month: Day): Day {
  const which = Math.ceil(first.day / 7)
  const earliest = month.add({ days: (first.dayOfWeek - month.dayOfWeek + 7) % 7 })
  if (which < 5) return earliest.add({ weeks: which - 1 })
  const fifth = earliest.add({ weeks: 4 })
  return fifth.month === month.month ? fifth : earliest.add({ weeks: 3 })
}

/** How many days of a rhythm lie for certain before that one: where counting may begin. */
function countBefore(rhythm: Rhythm, first: Day, from: Day): number {
  const inWeeks = weeksApart[rhythm]
  const { days, months } = first.until(from, { largestUnit: inWeeks ? 'days' : 'months' })
  return Math.max(0, inWeeks ? Math.floor(days / (7 * inWeeks)) : months - 1)
}
