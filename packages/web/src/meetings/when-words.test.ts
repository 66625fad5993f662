import { describe, expect, it } from 'vitest'
import { bothTimesOf, dayPossessive, dayWordsOf, daysAway, timeWordsOf, type When } from './when-words.ts'

const dublin: When = {
  startsAt: '2026-12-01T06:30:00Z',
  wallDate: '2026-12-01',
  wallClock: '06:30',
  timeZone: 'Europe/Dublin',
  isTimeSkipped: false,
}
const auckland: When = {
  startsAt: '2026-11-30T17:30:00Z',
  wallDate: '2026-12-01',
  wallClock: '06:30',
  timeZone: 'Pacific/Auckland',
  isTimeSkipped: false,
}

/** Somebody reading in a place at a moment. */
const reader = (timeZone: string, now: string) => ({ timeZone, now: new Date(now), locale: 'en-US' })
const inDublin = (now: string) => reader('Europe/Dublin', now)

/** Intl parts hours and AM by a narrow no-break space. */
const plain = (words: string | null) => words?.replaceAll('\u202f', ' ')

describe('the day of a meeting', () => {
  it.each([
    ['2026-12-01T01:00:00Z', 'today'],
    ['2026-11-30T23:59:00Z', 'tomorrow'],
    ['2026-11-29T12:00:00Z', 'Tuesday'],
    ['2026-11-25T12:00:00Z', 'Tuesday'],
    ['2026-11-24T12:00:00Z', 'Tuesday, December 1'],
    ['2026-12-02T12:00:00Z', 'yesterday'],
    ['2026-12-04T12:00:00Z', 'Tuesday'],
  ])('is, at %s, %s', (now, words) => {
    expect(dayWordsOf(dublin, inDublin(now))).toBe(words)
  })

  it('stands before a noun, with no weekday that could be another', () => {
    expect(dayPossessive(dublin, inDublin('2026-11-29T12:00:00Z'))).toBe('Tuesday’s')
    expect(dayPossessive(dublin, inDublin('2026-11-20T12:00:00Z'))).toBe('December 1’s')
  })

  it('is told by its name to whom it is another day', () => {
    const inLondon = reader('Europe/London', '2026-11-30T09:00:00Z')
    expect(dayWordsOf(auckland, inLondon)).toBe('Tuesday')
    expect(daysAway(auckland, inLondon)).toBe(1)
  })
})

describe('its time', () => {
  it('is told once to whoever’s clock shows the same, in whatever zone', () => {
    expect(bothTimesOf(dublin, inDublin('2026-11-29T12:00:00Z'))).toBeNull()
    expect(bothTimesOf(dublin, reader('Europe/Lisbon', '2026-11-29T12:00:00Z'))).toBeNull()
  })

  it('is told twice to others, with the day where that differs', () => {
    expect(plain(bothTimesOf(dublin, reader('Asia/Bangkok', '2026-11-29T12:00:00Z')))).toBe(
      '6:30 AM there, 1:30 PM for you',
    )
    expect(plain(bothTimesOf(auckland, reader('Europe/London', '2026-11-29T12:00:00Z')))).toBe(
      '6:30 AM there, Monday at 5:30 PM for you',
    )
  })

  it('is when it starts, not when it was to start on a night without that time', () => {
    const inTheShortNight = {
      startsAt: '2027-03-28T01:30:00Z',
      wallDate: '2027-03-28',
      wallClock: '02:30',
      timeZone: 'Europe/Berlin',
      isTimeSkipped: true,
    }
    const inBerlin = reader('Europe/Berlin', '2027-03-26T12:00:00Z')
    expect(plain(timeWordsOf(inTheShortNight, inBerlin))).toBe('3:30 AM')
    expect(bothTimesOf(inTheShortNight, inBerlin)).toBeNull()
  })
})
