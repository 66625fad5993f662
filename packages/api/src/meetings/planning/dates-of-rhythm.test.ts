import { expect, test } from 'vitest'
import { Rhythm } from '../meeting-series.ts'
import { datesFrom } from './dates-of-rhythm.ts'

const { WEEKLY, EVERY_SECOND_WEEK, MONTHLY_BY_WEEKDAY, MONTHLY_BY_DATE } = Rhythm

function first(count: number, rhythm: Rhythm, startsOn: string, from = startsOn): string[] {
  const days: string[] = []
  for (const day of datesFrom({ rhythm, startsOn, until: null }, from)) {
    if (days.push(day) === count) break
  }
  return days
}

test('weeks are counted from the first day, however late one asks', () => {
  expect(first(3, WEEKLY, '2026-11-24')).toEqual(['2026-11-24', '2026-12-01', '2026-12-08'])
  expect(first(2, EVERY_SECOND_WEEK, '2026-11-24', '2026-11-25')).toEqual(['2026-12-08', '2026-12-22'])
  expect(first(1, EVERY_SECOND_WEEK, '2026-11-24', '2036-11-24')).toEqual(['2036-11-25'])
})

test('a month that is too short meets on its last day, and bends no later one', () => {
  expect(first(4, MONTHLY_BY_DATE, '2027-12-31')).toEqual([
    '2027-12-31',
    '2028-01-31',
    '2028-02-29',
    '2028-03-31',
  ])
})

test('by weekday it is the same one of each month; where the first was in a fifth week, the last', () => {
  expect(first(3, MONTHLY_BY_WEEKDAY, '2026-11-10')).toEqual(['2026-11-10', '2026-12-08', '2027-01-12'])
  expect(first(4, MONTHLY_BY_WEEKDAY, '2026-12-29')).toEqual([
    '2026-12-29',
    '2027-01-26',
    '2027-02-23',
    '2027-03-30',
  ])
})

test('there are none before the first day, nor after the last', () => {
  const series = { rhythm: WEEKLY, startsOn: '2026-11-24', until: '2026-12-07' }
  expect([...datesFrom(series, '2020-01-01')]).toEqual(['2026-11-24', '2026-12-01'])
  expect([...datesFrom(series, '2027-01-01')]).toEqual([])
})
