import { dateFormat } from './date-format.ts'
import { englishOfTheReader, type Reader } from './time-wording.ts'

/** A day on a wall calendar, as "2026-11-24", and a time on a wall clock, as "06:30": in no zone. */
type Day = string
type Clock = string

/** "6:30 AM", or "06:30" where the reader's country tells the time so. */
export function clockWords(clock: Clock, { locale }: Reader = {}): string {
  return worded(`1970-01-01T${clock}Z`, { hour: 'numeric', minute: '2-digit' }, locale)
}

/** "Tuesday", or "Tue". */
export function weekdayWords(day: Day, length: 'long' | 'short' = 'long', { locale }: Reader = {}): string {
  return worded(day, { weekday: length }, locale)
}

/** "December 1", or "Dec 1". */
export function monthDayWords(day: Day, length: 'long' | 'short' = 'long', { locale }: Reader = {}): string {
  return worded(day, { month: length, day: 'numeric' }, locale)
}

/**
 * "Tuesday, December 1", with the year where it is not the year of `today`. Weekday and date are worded apart: some
 * countries set a comma between them only where no year follows, and days in one list would not look alike.
 */
export function wholeDayWords(day: Day, today: Day, { locale }: Reader = {}): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  const date = worded(day, { month: 'long', day: 'numeric', ...year }, locale)
  return `${worded(day, { weekday: 'long' }, locale)}, ${date}`
}

/** The day it is at that moment, on the reader's wall or on that of a zone. */
export function dayOf(moment: string | Date, timeZone?: string): Day {
  return readOff(moment, { dateStyle: 'short' }, timeZone)
}

/** What the clock shows at that moment, on the reader's wall or on that of a zone. */
export function clockOf(moment: string | Date, timeZone?: string): Clock {
  return readOff(moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone)
}

/** How many days later the other is; before it, below zero. */
export function daysFrom(day: Day, other: Day): number {
  return (Date.parse(other) - Date.parse(day)) / 86_400_000
}

/** The day so many days later. */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

function worded(wall: string, options: Intl.DateTimeFormatOptions, locale = englishOfTheReader): string {
  return dateFormat(locale, options, 'UTC').format(new Date(wall))
}

/** Canada's English writes a day as "2026-11-24". */
function readOff(
  moment: string | Date,
  options: Intl.DateTimeFormatOptions,
  timeZone: string | undefined,
): string {
  return dateFormat('en-CA', options, timeZone).format(new Date(moment))
}
