import { expect, test } from 'vitest'
import { momentBefore } from './moment-before.ts'

const dublin = 'Europe/Dublin'

test('days ago are days of the calendar, also late in the evening after the clocks went back', () => {
  const now = new Date('2026-11-26T23:12:00Z')
  const late = momentBefore(now, { daysAgo: 33, at: '23:59' }, dublin)
  const nextDay = momentBefore(now, { daysAgo: 32, at: '18:20' }, dublin)
  expect(late.toISOString()).toBe('2026-10-24T22:59:00.000Z')
  expect(nextDay.toISOString()).toBe('2026-10-25T18:20:00.000Z')
})

test('what was said today was said a few minutes ago at the latest', () => {
  const now = new Date('2026-11-26T06:00:00Z')
  expect(momentBefore(now, { daysAgo: 0, at: '05:30' }, dublin).toISOString()).toBe(
    '2026-11-26T05:30:00.000Z',
  )
  expect(momentBefore(now, { daysAgo: 0, at: '06:30' }, dublin).toISOString()).toBe(
    '2026-11-26T05:55:00.000Z',
  )
})
