import { expect, it } from 'vitest'
import {
  clockOf,
  clockWords,
  dayAfter,
  dayOf,
  daysFrom,
  monthDayWords,
  weekdayWords,
  wholeDayWords,
} from './wall-time-wording.ts'

/** Intl parts hours and AM by a narrow no-break space. */
const plain = (words: string) => words.replaceAll('\u202f', ' ')

it.each([
  ['06:30', 'en-US', '6:30 AM'],
  ['00:05', 'en-US', '12:05 AM'],
  ['18:05', 'en-GB', '18:05'],
])('tells %s in %s as %s', (clock, locale, words) => {
  expect(plain(clockWords(clock, { locale }))).toBe(words)
})

it('names a day of the calendar, whatever zone the reader is in', () => {
  expect(weekdayWords('2026-12-01')).toBe('Tuesday')
  expect(weekdayWords('2026-12-01', 'short')).toBe('Tue')
  expect(monthDayWords('2026-12-01', 'short')).toBe('Dec 1')
  expect(wholeDayWords('2026-12-01', '2026-11-26')).toBe('Tuesday, December 1')
  expect(wholeDayWords('2027-01-05', '2026-12-30')).toBe('Tuesday, January 5, 2027')
  const irish = { locale: 'en-IE' }
  expect(wholeDayWords('2026-12-28', '2026-11-26', irish)).toBe('Monday, 28 December')
  expect(wholeDayWords('2027-01-04', '2026-11-26', irish)).toBe('Monday, 4 January 2027')
})

it('reads day and clock off the wall of a zone', () => {
  expect(dayOf('2026-11-30T17:30:00Z', 'Pacific/Auckland')).toBe('2026-12-01')
  expect(clockOf('2026-11-30T17:30:00Z', 'Pacific/Auckland')).toBe('06:30')
  expect(clockOf('2026-11-30T00:05:00Z', 'UTC')).toBe('00:05')
})

it('counts days, also over the end of a year', () => {
  expect(daysFrom('2026-12-30', '2027-01-02')).toBe(3)
  expect(daysFrom('2027-01-02', '2026-12-30')).toBe(-3)
  expect(dayAfter('2026-12-30', 3)).toBe('2027-01-02')
})
