import { expect, test } from 'vitest'
import { spanOf } from '../wall-time.ts'
import { isTimeToRemind } from './when-to-remind.ts'

/** A meeting there at that time, and whether the table is reminded at a moment. */
const toldAt = (wall: string, timeZone: string, groupTimeZone = timeZone) => {
  const [wallDate = '', time = ''] = wall.split(' ')
  const { startsAt } = spanOf({ date: wallDate, time, timeZone }, 60)
  return (moment: string) =>
    isTimeToRemind({ wallDate, timeZone, startsAt }, groupTimeZone, new Date(`${moment}Z`))
}

test('the table is reminded from six in the evening before, until it begins', () => {
  const isTold = toldAt('2026-11-24 06:30', 'Europe/Berlin')
  expect(isTold('2026-11-23T16:59')).toBe(false)
  expect(isTold('2026-11-23T17:00')).toBe(true)
  expect(isTold('2026-11-23T18:59')).toBe(true)
  expect(isTold('2026-11-24T05:29')).toBe(true)
  expect(isTold('2026-11-24T05:30')).toBe(false)
})

test('nobody is written to at night, by the clocks of the group', () => {
  const isTold = toldAt('2026-11-24 06:30', 'Europe/Berlin')
  expect(isTold('2026-11-23T19:00')).toBe(false)
  expect(isTold('2026-11-24T04:59')).toBe(false)
  expect(isTold('2026-11-24T05:00')).toBe(true)
  // Six in the evening in Tokyo is four in the morning in New York, where the group lives.
  const far = toldAt('2026-11-24 19:00', 'Asia/Tokyo', 'America/New_York')
  expect(far('2026-11-23T09:00')).toBe(false)
  expect(far('2026-11-23T11:00')).toBe(true)
})

test('on a day on which the clocks change, six in the evening is six in the evening', () => {
  const isTold = toldAt('2027-03-29 06:30', 'Europe/Lisbon')
  expect(isTold('2027-03-28T16:59')).toBe(false)
  expect(isTold('2027-03-28T17:00')).toBe(true)
})
