import { expect, it } from 'vitest'
import { rhythmWords, seriesWords } from './rhythm-words.ts'

/** Intl parts hours and AM by a narrow no-break space. */
const plain = (words: string) => words.replaceAll('\u202f', ' ')

it('says every week and every second week by the weekday of the first day', () => {
  expect(rhythmWords({ rhythm: 'WEEKLY', startsOn: '2026-12-01' })).toBe('every Tuesday')
  expect(rhythmWords({ rhythm: 'EVERY_SECOND_WEEK', startsOn: '2026-12-03' })).toBe('every second Thursday')
})

it('counts the weekday in its month; the fifth week is the last', () => {
  const monthly = (startsOn: string) => rhythmWords({ rhythm: 'MONTHLY_BY_WEEKDAY', startsOn })
  expect(monthly('2026-12-01')).toBe('on the first Tuesday of each month')
  expect(monthly('2026-12-28')).toBe('on the fourth Monday of each month')
  expect(monthly('2026-12-29')).toBe('on the last Tuesday of each month')
})

it('says what becomes of a date that some months do not have', () => {
  const monthly = (startsOn: string) => rhythmWords({ rhythm: 'MONTHLY_BY_DATE', startsOn })
  expect(monthly('2026-12-22')).toBe('on the 22nd of each month')
  expect(monthly('2026-12-11')).toBe('on the 11th of each month')
  expect(monthly('2026-12-31')).toBe('on the 31st of each month, or on its last day')
})

it('says how often while no day is chosen', () => {
  expect(rhythmWords({ rhythm: 'WEEKLY', startsOn: '' })).toBe('every week')
  expect(rhythmWords({ rhythm: 'MONTHLY_BY_DATE', startsOn: '2026-13-40' })).toBe('every month, by the date')
})

it('names the clock it goes by to a reader elsewhere only', () => {
  const series = {
    rhythm: 'WEEKLY',
    startsOn: '2026-12-01',
    wallClock: '06:30',
    timeZone: 'Europe/Dublin',
  } as const
  expect(plain(seriesWords(series, 'Europe/Dublin'))).toBe('Every Tuesday at 6:30 AM')
  expect(plain(seriesWords(series, 'Europe/London'))).toBe('Every Tuesday at 6:30 AM')
  expect(plain(seriesWords(series, 'Atlantic/Reykjavik'))).toBe('Every Tuesday at 6:30 AM, Dublin time')
  expect(plain(seriesWords(series, 'Asia/Tokyo'))).toBe('Every Tuesday at 6:30 AM, Dublin time')
})
