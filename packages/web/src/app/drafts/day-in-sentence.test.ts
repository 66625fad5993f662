import { expect, test } from 'vitest'
import { dayInSentence } from './day-in-sentence.ts'

const berlin = { now: new Date('2026-03-29T10:00:00Z'), timeZone: 'Europe/Berlin', locale: 'en-US' }

test.each([
  ['2026-03-29T12:00:00Z', 'today'],
  ['2026-03-30T04:30:00Z', 'tomorrow'],
  ['2026-04-04T04:30:00Z', 'Saturday'],
  ['2026-04-05T04:30:00Z', 'April 5'],
])('the day of %s stands in a sentence as "%s"', (moment, words) => {
  expect(dayInSentence(moment, berlin)).toBe(words)
})
