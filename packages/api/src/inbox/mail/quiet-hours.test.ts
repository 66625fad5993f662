import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQuiet, nextDecentMoment, type QuietHours } from './quiet-hours.ts'

const usual = (timeZone: string): QuietHours => ({ timeZone, quietFrom: '20:00:00', quietUntil: '06:00:00' })
const next = (moment: string, hours: QuietHours) => nextDecentMoment(new Date(moment), hours).toISOString()

it('begins and ends by the clocks where somebody is', () => {
  const hours = usual('Europe/Lisbon')
  for (const [moment, quiet] of [
    ['2026-11-24T19:59:59Z', false],
    ['2026-11-24T20:00:00Z', true],
    ['2026-11-25T05:59:59Z', true],
    ['2026-11-25T06:00:00Z', false],
  ] as const)
    expect([moment, isQuiet(new Date(moment), hours)]).toEqual([moment, quiet])
})

it('waits for the morning, and not at all by day', () => {
  expect(next('2026-11-24T23:10:00Z', usual('Europe/Lisbon'))).toBe('2026-11-25T06:00:00.000Z')
  expect(next('2026-11-25T03:10:00Z', usual('Europe/Lisbon'))).toBe('2026-11-25T06:00:00.000Z')
  expect(next('2026-11-24T12:34:56Z', usual('Europe/Lisbon'))).toBe('2026-11-24T12:34:56.000Z')
})

it('is never, where it ends as it begins', () => {
  const hours = { timeZone: 'UTC', quietFrom: '08:00', quietUntil: '08:00' }
  for (const hour of ['00', '08', '20'])
    expect(isQuiet(new Date(`2026-11-24T${hour}:00:00Z`), hours)).toBe(false)
})

describe('at a clock change', () => {
  it('ends at the change when the clocks are put past its end', () => {
    const hours = { timeZone: 'Europe/Lisbon', quietFrom: '20:00', quietUntil: '01:30' }
    expect(next('2027-03-28T00:10:00Z', hours)).toBe('2027-03-28T01:00:00.000Z')
  })

  it('ends, begins and ends again where the clocks show its end twice', () => {
    const hours = { timeZone: 'America/New_York', quietFrom: '20:00', quietUntil: '01:30' }
    expect(next('2026-11-01T05:10:00Z', hours)).toBe('2026-11-01T05:30:00.000Z')
    expect(next('2026-11-01T05:40:00Z', hours)).toBe('2026-11-01T05:40:00.000Z')
    expect(next('2026-11-01T06:10:00Z', hours)).toBe('2026-11-01T06:30:00.000Z')
  })
})

const zones = [
  'Europe/Lisbon',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
]
const anyTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map(minute => new Date(minute * 60_000).toISOString().slice(11, 16))
const anyHours = fc.record({
  timeZone: fc.constantFrom(...zones),
  quietFrom: anyTime,
  quietUntil: anyTime,
})
const anyMinute = fc
  .integer({ min: 0, max: 366 * 24 * 60 })
  .map(minutes => new Date(Date.UTC(2026, 8, 1) + minutes * 60_000))

it('is over at the very first minute that is decent, in six zones, over two clock changes', () => {
  fc.assert(
    fc.property(anyMinute, anyHours, (moment, hours) => {
      const decent = nextDecentMoment(moment, hours)
      expect(isQuiet(decent, hours)).toBe(false)
      const before = decent.getTime() - 60_000
      for (let minute = moment.getTime(); minute < decent.getTime(); minute += 13 * 60_000)
        expect(isQuiet(new Date(minute), hours)).toBe(true)
      expect(before < moment.getTime() || isQuiet(new Date(before), hours)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
