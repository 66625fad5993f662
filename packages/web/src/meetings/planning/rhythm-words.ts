import { placeOfZone, showSameClock } from '../../design/time-zones.ts'
import { clockWords, weekdayWords } from '../../design/wall-time-wording.ts'
import type { Rhythm } from './rhythm.ts'

interface Repeating {
  rhythm: Rhythm
  startsOn: string
}

const nth = ['first', 'second', 'third', 'fourth', 'last']
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** "every Tuesday", "on the second Tuesday of each month". Without a day yet, only how often. */
export function rhythmWords({ rhythm, startsOn }: Repeating): string {
  const weekday = isDay(startsOn) ? weekdayWords(startsOn) : ''
  const day = Number(startsOn.slice(8))
  switch (rhythm) {
    case 'WEEKLY':
      return `every ${weekday || 'week'}`
    case 'EVERY_SECOND_WEEK':
      return `every second ${weekday || 'week'}`
    case 'MONTHLY_BY_WEEKDAY':
      return weekday
        ? `on the ${nth[Math.ceil(day / 7) - 1]} ${weekday} of each month`
        : 'every month, by the weekday'
    case 'MONTHLY_BY_DATE':
      return weekday
        ? `on the ${day}${ordinal(day)} of each month${orItsLast(day)}`
        : 'every month, by the date'
  }
}

/** "Every Tuesday at 6:30 AM", and by whose clock where the reader's is another. */
export function seriesWords(
  series: Repeating & { wallClock: string; timeZone: string },
  ownZone: string,
): string {
  const days = rhythmWords(series)
  const there = showSameClock(series.timeZone, ownZone) ? '' : `, ${placeOfZone(series.timeZone)} time`
  return `${days.charAt(0).toUpperCase()}${days.slice(1)} at ${clockWords(series.wallClock)}${there}`
}

function ordinal(day: number): string {
  return endings[ordinals.select(day)] ?? 'th'
}

function orItsLast(day: number): string {
  return day > 28 ? ', or on its last day' : ''
}

function isDay(words: string): boolean {
  return !Number.isNaN(Date.parse(words))
}
