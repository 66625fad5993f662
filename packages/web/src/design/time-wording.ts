import { dateFormat } from './date-format.ts'

/** For whom a time is worded. */
export interface Reader {
  now?: Date
  /** The reader's own zone where left out. */
  timeZone?: string
  /** Where left out, the English of the reader's own country: the sentences around a date are English, too. */
  locale?: string
}

/** "en-IE": the English of the reader's own country, or plain English. */
export const englishOfTheReader = navigator.languages.find(language => /^en\b/.test(language)) ?? 'en'

/** "Today, 6:12 AM", "Yesterday, 9:40 PM", "Wednesday, 6:12 AM"; older: "March 3, 6:12 AM". */
export function momentWords(moment: string, reader: Reader = {}): string {
  const time = format(moment, { hour: 'numeric', minute: '2-digit' }, reader)
  return `${dayWords(moment, reader)}, ${time}`
}

/** "Today", "Yesterday", "Wednesday" within the last six days; older: "March 3", "March 3, 2025". */
export function dayWords(moment: string, reader: Reader = {}): string {
  const daysAgo = calendarDay(reader.now ?? new Date(), reader) - calendarDay(new Date(moment), reader)
  if (daysAgo === 0 || daysAgo === 1) return capitalised(relativeDay(-daysAgo, reader), reader)
  if (daysAgo > 1 && daysAgo < 7) return format(moment, { weekday: 'long' }, reader)
  return dateWords(moment, reader)
}

/** The same, where a day to come has its name too: "Tomorrow", "Tuesday" within the next six days. */
export function nearDayWords(moment: string, reader: Reader = {}): string {
  const daysAhead = calendarDay(new Date(moment), reader) - calendarDay(reader.now ?? new Date(), reader)
  if (daysAhead === 1) return capitalised(relativeDay(1, reader), reader)
  if (daysAhead > 1 && daysAhead < 7) return format(moment, { weekday: 'long' }, reader)
  return dayWords(moment, reader)
}

/** "March 3", with the year where it is not this one. */
export function dateWords(moment: string, reader: Reader = {}): string {
  const sameYear = yearOf(new Date(moment), reader) === yearOf(reader.now ?? new Date(), reader)
  return format(moment, { month: 'long', day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) }, reader)
}

/** "March 2025". */
export function monthWords(moment: string, reader: Reader = {}): string {
  return format(moment, { month: 'long', year: 'numeric' }, reader)
}

/** "Monday, March 3, 2025 at 6:12 AM": the whole of it, for those who ask. */
export function fullWords(moment: string, reader: Reader = {}): string {
  return format(moment, { dateStyle: 'full', timeStyle: 'short' }, reader)
}

function format(moment: string, options: Intl.DateTimeFormatOptions, { timeZone, locale }: Reader): string {
  return dateFormat(locale ?? englishOfTheReader, options, timeZone).format(new Date(moment))
}

/** Days since the epoch on the reader's wall calendar; clock changes do not shake it. */
function calendarDay(moment: Date, { timeZone }: Reader): number {
  const day = dateFormat('en-CA', { dateStyle: 'short' }, timeZone)
  return Date.parse(`${day.format(moment)}T00:00:00Z`) / 86_400_000
}

function yearOf(moment: Date, { timeZone }: Reader): string {
  return dateFormat('en', { year: 'numeric' }, timeZone).format(moment)
}

function relativeDay(days: number, { locale }: Reader): string {
  return new Intl.RelativeTimeFormat(locale ?? englishOfTheReader, { numeric: 'auto' }).format(days, 'day')
}

function capitalised(words: string, { locale }: Reader): string {
  return words.charAt(0).toLocaleUpperCase(locale ?? englishOfTheReader) + words.slice(1)
}
