import type { SeriesPlan } from '../../src/meetings/planning/reconcile.ts'

/** Another way to say what a rhythm is, day by day and without Temporal, to hold the first against. */

const aDay = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

export const dayAfter = (day: string, days: number): string =>
  new Date(at(day) + days * aDay).toISOString().slice(0, 10)

const monthLength = (day: string) =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
const inMonth = (day: string) => Number(day.slice(8))
const weekday = (day: string) => new Date(at(day)).getUTCDay()

/** Whether a series meets on this day. */
export function isInRhythm({ rhythm, startsOn, until }: Rhythmic, day: string): boolean {
  if (day < startsOn || (until !== null && day > until)) return false
  const days = (at(day) - at(startsOn)) / aDay
  if (rhythm === 'WEEKLY') return days % 7 === 0
  if (rhythm === 'EVERY_SECOND_WEEK') return days % 14 === 0
  if (rhythm === 'MONTHLY_BY_DATE') return inMonth(day) === Math.min(inMonth(startsOn), monthLength(day))
  if (weekday(day) !== weekday(startsOn)) return false
  const week = (of: string) => Math.ceil(inMonth(of) / 7)
  return week(startsOn) === 5 ? inMonth(day) + 7 > monthLength(day) : week(day) === week(startsOn)
}

type Rhythmic = Pick<SeriesPlan, 'rhythm' | 'startsOn' | 'until'>

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clocks of a place show at a moment: "2026-11-24T06:30". */
export function shownIn(timeZone: string, moment: Date): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone })
  formats.set(timeZone, format)
  return format.format(moment).replace(' ', 'T')
}

/** Whether the clocks show that time at that moment; or else skip it, and it is as much later as they skip. */
export function holds({ timeZone }: { timeZone: string }, day: string, clock: string, moment: Date): boolean {
  const wanted = `${day}T${clock.slice(0, 5)}`
  const shown = shownIn(timeZone, moment)
  if (shown === wanted) return true
  const skipped = (Date.parse(`${shown}Z`) - Date.parse(`${wanted}Z`)) / 60_000
  if (skipped <= 0) return false
  const before = shownIn(timeZone, new Date(moment.getTime() - skipped * 60_000))
  // So much earlier the clocks showed a time before the wanted one, so that it lies in what they leap over.
  return before < wanted && !everShows(timeZone, wanted, moment, skipped)
}

function everShows(timeZone: string, wanted: string, moment: Date, minutes: number): boolean {
  for (let back = 0; back <= minutes + 60; back++) {
    if (shownIn(timeZone, new Date(moment.getTime() - back * 60_000)) === wanted) return true
  }
  return false
}
