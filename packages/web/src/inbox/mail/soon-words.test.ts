import { expect, it } from 'vitest'
import { soonWords } from './soon-words.ts'

const reader = { now: new Date('2026-11-30T10:00:00Z'), locale: 'en-US' }
const inLisbon = (moment: string) => soonWords(moment, { ...reader, timeZone: 'Europe/Lisbon' })

it('names the day and the hour of a moment to come, by the clock of who reads', () => {
  expect(inLisbon('2026-11-30T18:00:00Z')).toBe('Today at 6:00 PM')
  expect(inLisbon('2026-12-01T06:12:00Z')).toBe('Tomorrow at 6:12 AM')
  expect(inLisbon('2026-12-04T18:00:00Z')).toBe('Friday at 6:00 PM')
  expect(inLisbon('2026-12-11T18:00:00Z')).toBe('December 11 at 6:00 PM')
})

it('is the next day already where the reader’s clock is ahead', () => {
  const evening = '2026-11-30T18:00:00Z'
  expect(soonWords(evening, { ...reader, timeZone: 'Asia/Tokyo' })).toBe('Tomorrow at 3:00 AM')
})
