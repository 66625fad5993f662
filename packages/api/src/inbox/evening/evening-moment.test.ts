import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn } from '../../meetings/wall-time.ts'
import { isQuiet, type QuietHours } from '../mail/quiet-hours.ts'
import { digestMoment, eveningMoment, fromNowOn, lastDigestDay, type EveningHours } from './evening-moment.ts'

const lisbon: EveningHours = { timeZone: 'Europe/Lisbon', eveningTime: '18:00:00', digestWeekday: 7 }
const usual = (timeZone: string): QuietHours => ({ timeZone, quietFrom: '20:00:00', quietUntil: '06:00:00' })

const longAgo = new Date('2026-01-01T00:00:00Z')
const meeting = (startsAt: string, over: { plannedAt?: Date; movedAt?: Date } = {}) => ({
  startsAt: new Date(startsAt),
  plannedAt: longAgo,
  movedAt: null,
  ...over,
})
const evening = (startsAt: string, hours = usual('Europe/Lisbon'), group = lisbon) =>
  eveningMoment(meeting(startsAt), group, hours)?.toISOString()

describe('the evening before a meeting', () => {
  it('is at the group’s hour on the day before, on both sides of a clock change', () => {
    expect(evening('2026-10-24T05:30:00Z')).toBe('2026-10-23T17:00:00.000Z')
    expect(evening('2026-10-25T06:30:00Z')).toBe('2026-10-24T17:00:00.000Z')
    expect(evening('2026-10-26T06:30:00Z')).toBe('2026-10-25T18:00:00.000Z')
  })

  it('is the next morning for whoever sleeps, while there is time enough', () => {
    expect(evening('2026-11-24T06:30:00Z', usual('Asia/Tokyo'))).toBe('2026-11-23T21:00:00.000Z')
  })

  it('is before they sleep for whoever would wake too late for it', () => {
    const hours = { timeZone: 'Europe/Lisbon', quietFrom: '17:00', quietUntil: '06:00' }
    expect(evening('2026-11-24T06:30:00Z', hours)).toBe('2026-11-23T16:45:00.000Z')
    const almostNever = { timeZone: 'Europe/Lisbon', quietFrom: '12:05', quietUntil: '12:00' }
    expect(evening('2026-11-24T06:30:00Z', almostNever)).toBe('2026-11-23T12:00:00.000Z')
  })

  it('is not, of a meeting that is planned or moved on its own day', () => {
    const today = new Date('2026-11-24T00:10:00Z')
    for (const over of [{ plannedAt: today }, { movedAt: today }])
      expect(eveningMoment(meeting('2026-11-24T06:30:00Z', over), lisbon, usual('UTC'))).toBeNull()
  })
})

it('what should have left leaves now, or when it is decent, or not at all once it would be too late', () => {
  const at = (time: string) => new Date(`2026-11-2${time}:00Z`)
  const [due, starts, hours] = [at('3T18:00'), at('4T06:30'), usual('UTC')]
  expect(fromNowOn(due, hours, at('3T17:00'), starts)).toEqual(due)
  expect(fromNowOn(due, hours, at('3T19:00'), starts)).toEqual(at('3T19:00'))
  expect(fromNowOn(due, hours, at('3T23:00'), starts)).toEqual(at('4T06:00'))
  expect(fromNowOn(due, hours, at('3T23:00'), at('4T05:30'))).toBeNull()
  expect(fromNowOn(due, hours, starts, starts)).toBeNull()
})

it('the digest is at the group’s hour on its weekday, or when its reader wakes', () => {
  expect(lastDigestDay(lisbon, new Date('2026-11-26T10:00:00Z'))).toBe('2026-11-22')
  expect(lastDigestDay(lisbon, new Date('2026-11-29T00:00:00Z'))).toBe('2026-11-29')
  expect(digestMoment('2026-11-29', lisbon, usual('UTC')).toISOString()).toBe('2026-11-29T18:00:00.000Z')
  expect(digestMoment('2026-11-29', lisbon, usual('Asia/Tokyo')).toISOString()).toBe(
    '2026-11-29T21:00:00.000Z',
  )
})

const zones = [
  'Europe/Lisbon',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
]
const zone = fc.constantFrom(...zones)
const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map(minute => new Date(minute * 60_000).toISOString().slice(11, 16))
const minuteOfYear = fc
  .integer({ min: 0, max: 366 * 24 * 60 })
  .map(minutes => new Date(Date.UTC(2026, 8, 1) + minutes * 60_000))
const anyHours = fc.record({ timeZone: zone, quietFrom: time, quietUntil: time })
const anyGroup = fc.record({
  timeZone: zone,
  eveningTime: time,
  digestWeekday: fc.integer({ min: 1, max: 7 }),
})
const hoursFrom = (one: Date, other: Date) => (other.getTime() - one.getTime()) / 3_600_000

it('is for everybody once, never in their quiet hours, never after the start, in six zones over two clock changes', () => {
  fc.assert(
    fc.property(minuteOfYear, anyGroup, anyHours, (startsAt, group, hours) => {
      const moment = eveningMoment(meeting(startsAt.toISOString()), group, hours)
      if (!moment) throw new Error('Somebody hears nothing of a meeting.')
      expect(isQuiet(moment, hours)).toBe(false)
      expect(moment < startsAt).toBe(true)
      // A day before at most, and as much earlier as their quiet hours are long.
      expect(hoursFrom(moment, startsAt)).toBeLessThan(75)
      const quietThen = isQuiet(new Date(moment.getTime() - 1), hours)
      const [day, clock] = [dayIn(group.timeZone, moment), clockIn(group.timeZone, moment)]
      const isAtTheHour = day < dayIn(group.timeZone, startsAt) && clock === group.eveningTime
      const isJustBeforeQuiet = isQuiet(new Date(moment.getTime() + 15 * 60_000), hours)
      expect(isAtTheHour || quietThen || isJustBeforeQuiet || wasSkipped(moment, group)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

it('a digest never comes in quiet hours, nor before its day', () => {
  fc.assert(
    fc.property(minuteOfYear, anyGroup, anyHours, (now, group, hours) => {
      const day = lastDigestDay(group, now)
      const moment = digestMoment(day, group, hours)
      expect(isQuiet(moment, hours)).toBe(false)
      expect(dayIn(group.timeZone, moment) >= day).toBe(true)
      expect(dayIn(group.timeZone, now) >= day).toBe(true)
    }),
    { numRuns: 500 },
  )
})

const clockIn = (timeZone: string, moment: Date) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(moment)

/** The clocks do not show the group's hour on that day, be it midnight. */
const wasSkipped = (moment: Date, { timeZone, eveningTime }: EveningHours) => {
  const shown = (when: Date) => `${dayIn(timeZone, when)} ${clockIn(timeZone, when)}`
  const wanted = `${dayIn(timeZone, moment)} ${eveningTime}`
  return shown(moment) > wanted && shown(new Date(moment.getTime() - 3_600_000)) < wanted
}
