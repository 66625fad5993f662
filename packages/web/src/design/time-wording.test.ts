import { describe, expect, it } from 'vitest'
import { dateWords, dayWords, momentWords, monthWords, nearDayWords } from './time-wording.ts'

const berlin = { timeZone: 'Europe/Berlin', locale: 'en-US', now: new Date('2026-03-29T12:00:00Z') }

/** Intl parts hours and AM by a narrow no-break space. */
const plain = (words: string) => words.replaceAll('\u202f', ' ')

describe('a moment in words', () => {
  it('names today and yesterday', () => {
    expect(plain(momentWords('2026-03-29T04:12:00Z', berlin))).toBe('Today, 6:12 AM')
    expect(plain(momentWords('2026-03-28T20:40:00Z', berlin))).toBe('Yesterday, 9:40 PM')
  })

  it('names the weekday for six days back, then the date', () => {
    expect(dayWords('2026-03-23T10:00:00Z', berlin)).toBe('Monday')
    expect(dayWords('2026-03-22T10:00:00Z', berlin)).toBe('March 22')
  })

  it('counts days by the reader’s calendar, also over the short night of a clock change', () => {
    expect(dayWords('2026-03-28T23:30:00Z', berlin)).toBe('Today')
    expect(dayWords('2026-03-28T22:30:00Z', berlin)).toBe('Yesterday')
    expect(dayWords('2026-03-28T22:30:00Z', { ...berlin, timeZone: 'America/New_York' })).toBe('Yesterday')
  })

  it('adds the year where it is another', () => {
    expect(dateWords('2025-03-03T10:00:00Z', berlin)).toBe('March 3, 2025')
    expect(monthWords('2026-03-03T10:00:00Z', berlin)).toBe('March 2026')
  })

  it('does not call a future day by a weekday of last week', () => {
    expect(dayWords('2026-04-01T10:00:00Z', berlin)).toBe('April 1')
  })

  it('names a day of the coming week where only a near one can be meant', () => {
    expect(nearDayWords('2026-03-30T04:30:00Z', berlin)).toBe('Tomorrow')
    expect(nearDayWords('2026-04-04T04:30:00Z', berlin)).toBe('Saturday')
    expect(nearDayWords('2026-04-05T04:30:00Z', berlin)).toBe('April 5')
    expect(nearDayWords('2026-03-29T04:30:00Z', berlin)).toBe('Today')
    expect(nearDayWords('2026-03-28T04:30:00Z', berlin)).toBe('Yesterday')
  })

  it('speaks the reader’s language', () => {
    expect(dayWords('2026-03-28T12:00:00Z', { ...berlin, locale: 'de-DE' })).toBe('Gestern')
  })
})
