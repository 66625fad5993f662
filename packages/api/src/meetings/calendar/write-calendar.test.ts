import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenLines, readCalendar } from '../../../test/read-calendar.ts'
import { spanOf } from '../wall-time.ts'
import { writeCalendar, type CalendarMeeting } from './write-calendar.ts'

const group = { name: 'Early Birds', slug: 'early-birds-7k2m', meetingName: 'Coffee' }
const publicUrl = 'https://sixthirty.example'

/** Clocks that change on different days in both hemispheres, by half an hour, by a law anew, and never. */
const zones = [
  'Europe/Dublin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'UTC',
]

type Wanted = { date: string; time: string; timeZone: string; minutes?: number } & Partial<CalendarMeeting>

function meeting({ date, time, timeZone, minutes = 60, ...more }: Wanted): CalendarMeeting {
  const { startsAt, endsAt } = spanOf({ date, time, timeZone }, minutes)
  return {
    id: crypto.randomUUID(),
    timeZone,
    startsAt,
    endsAt,
    place: 'The Anchor, back room',
    link: '',
    cancelledAt: null,
    sequence: 0,
    changedAt: new Date('2026-11-22T09:30:15Z'),
    ...more,
  }
}

const write = (...meetings: CalendarMeeting[]) => writeCalendar({ group, meetings, publicUrl })

it('tells when and where, whose it is, and how it stands', () => {
  const planned = meeting({ date: '2026-11-24', time: '06:30', timeZone: 'Europe/Dublin', sequence: 3 })
  const { name, events, properties } = readCalendar(write(planned))
  expect(name).toBe('Coffee: Early Birds')
  expect(events).toEqual([
    {
      uid: planned.id,
      sequence: 3,
      status: 'CONFIRMED',
      summary: 'Coffee: Early Birds',
      location: 'The Anchor, back room',
      url: `https://sixthirty.example/g/early-birds-7k2m/meetings/${planned.id}`,
      startsAt: planned.startsAt,
      endsAt: planned.endsAt,
      start: '2026-11-24T06:30:00',
      stamp: planned.changedAt,
      lastModified: planned.changedAt,
    },
  ])
  expect(properties).not.toContain('method')
  const cancelled = readCalendar(write({ ...planned, sequence: 4, cancelledAt: new Date() }))
  expect(cancelled.events).toMatchObject([{ uid: planned.id, sequence: 4, status: 'CANCELLED' }])
})

it('makes the same bytes of the same meetings, whenever it is asked', () => {
  const planned = meeting({ date: '2026-11-24', time: '06:30', timeZone: 'Europe/Dublin' })
  expect(write(planned)).toBe(write(planned))
})

it('says the clock changes of a zone as they are, and of one without changes that there are none', () => {
  const zoneOf = (timeZone: string, ...dates: string[]) => {
    const text = write(...dates.map(date => meeting({ date, time: '06:30', timeZone })))
    return text
      .slice(text.indexOf('BEGIN:VTIMEZONE'), text.indexOf('END:VTIMEZONE'))
      .trim()
      .split('\r\n')
      .slice(1)
  }
  const observance = (name: string, ...lines: string[]) => [`BEGIN:${name}`, ...lines, `END:${name}`]
  expect(zoneOf('Europe/Dublin', '2026-11-24', '2027-04-06')).toEqual([
    'TZID:Europe/Dublin',
    ...observance('STANDARD', 'DTSTART:20261025T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000'),
    ...observance('DAYLIGHT', 'DTSTART:20270328T010000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100'),
  ])
  expect(zoneOf('Australia/Lord_Howe', '2026-12-01')).toEqual([
    'TZID:Australia/Lord_Howe',
    ...observance('DAYLIGHT', 'DTSTART:20261004T020000', 'TZOFFSETFROM:+1030', 'TZOFFSETTO:+1100'),
  ])
  expect(zoneOf('Asia/Kolkata', '2026-12-01')).toEqual([
    'TZID:Asia/Kolkata',
    ...observance('STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530'),
  ])
})

describe('at a clock change', () => {
  it('tells a time that the clocks skip as the one it becomes', () => {
    const skipped = meeting({ date: '2027-03-28', time: '01:30', timeZone: 'Europe/Dublin' })
    expect(readCalendar(write(skipped)).events).toMatchObject([
      { start: '2027-03-28T02:30:00', startsAt: skipped.startsAt, endsAt: skipped.endsAt },
    ])
  })

  it('tells a time that they show twice in UTC, of which programs cannot think differently', () => {
    const zone = 'America/New_York'
    const first = meeting({ date: '2026-11-01', time: '01:15', timeZone: zone, minutes: 30 })
    const second = meeting({ date: '2026-11-01', time: '00:15', timeZone: zone, minutes: 120 })
    const { events } = readCalendar(write(first, second))
    expect(events).toMatchObject([
      { start: '2026-11-01T05:15:00Z', startsAt: first.startsAt, endsAt: first.endsAt },
      { start: '2026-11-01T04:15:00Z', startsAt: second.startsAt, endsAt: second.endsAt },
    ])
  })
})

const anyDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
  .map(day => day.toISOString().slice(0, 10))
const anyTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map(minute => new Date(minute * 60_000).toISOString().slice(11, 16))
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom('a', ';', ',', '\\', '\n', ':', '"', 'é', '咖', '☕', 'قهوة', ' '), {
      maxLength: 200,
    })
    .map(parts => parts.join('')),
)
const anyMeeting = fc
  .record({
    date: anyDay,
    time: anyTime,
    timeZone: fc.constantFrom(...zones),
    minutes: fc.integer({ min: 5, max: 1440 }),
    place: anyText,
    sequence: fc.nat(99),
  })
  .map(meeting)

it('is read by another program as it was planned, for any meetings in ten years of any zones', () => {
  fc.assert(
    fc.property(fc.array(anyMeeting, { minLength: 1, maxLength: 6 }), meetings => {
      const text = write(...meetings)
      expect(brokenLines(text)).toEqual([])
      const told = readCalendar(text).events.map(({ uid, startsAt, endsAt, location }) => [
        uid,
        startsAt,
        endsAt,
        location ?? '',
      ])
      expect(told).toEqual(meetings.map(({ id, startsAt, endsAt, place }) => [id, startsAt, endsAt, place]))
    }),
    { numRuns: 150 },
  )
})

it('keeps 6:30 at 6:30 on the clocks of the place through ten years of every zone', () => {
  for (const timeZone of zones) {
    const weeks = Array.from({ length: 52 * 10 }, (_, week) =>
      new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10),
    )
    const meetings = weeks.map(date => meeting({ date, time: '06:30', timeZone }))
    const { events } = readCalendar(write(...meetings))
    expect(events.map(({ start }) => start.slice(0, 16))).toEqual(weeks.map(date => `${date}T06:30`))
    expect(events.map(({ startsAt }) => startsAt)).toEqual(meetings.map(({ startsAt }) => startsAt))
  }
})

it('folds, escapes and ends its lines by the rules, whatever a group is called', () => {
  fc.assert(
    fc.property(anyText, anyText, (name, place) => {
      const one = meeting({ date: '2026-11-24', time: '06:30', timeZone: 'Europe/Dublin', place, link: '' })
      const text = writeCalendar({ group: { ...group, name }, meetings: [one], publicUrl })
      expect(brokenLines(text)).toEqual([])
      expect(readCalendar(text)).toMatchObject({
        name: `Coffee: ${name}`,
        events: [{ summary: `Coffee: ${name}` }],
      })
    }),
    { numRuns: 150 },
  )
})

it('is a calendar also without a meeting', () => {
  const text = write()
  expect(brokenLines(text)).toEqual([])
  expect(readCalendar(text)).toMatchObject({ name: 'Coffee: Early Birds', events: [] })
})
