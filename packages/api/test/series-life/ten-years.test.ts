import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rhythm } from '../../src/meetings/meeting-series.ts'
import { datesFrom } from '../../src/meetings/planning/dates-of-rhythm.ts'
import { dayAfter, isInRhythm } from './plain-days.ts'
import { SeriesInMemory } from './series-in-memory.ts'
import { brokenIn } from './what-always-holds.ts'

/** A few at every run; thousands when one asks for them. */
const runs = Number(process.env['SIXTHIRTY_LIVES'] ?? 6)

/** Both hemispheres, half an hour of summer, summers that pause, no summer at all, and both ends of the day. */
const zones = [
  'Europe/Lisbon',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
]

const beginning = '2024-01-01'
const tenYears = 3_653

const day = fc.integer({ min: 0, max: 400 }).map(days => dayAfter(beginning, days))
const clock = fc.constantFrom('06:30', '02:30', '00:15', '23:45', '03:00', '18:00')
const rhythm = fc.constantFrom(...Object.values(Rhythm))
const zone = fc.constantFrom(...zones)
const minutes = fc.constantFrom(45, 60, 90)

const nth = fc.nat(12)

const deed = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ what: 'NOTHING' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('MOVE' as const),
      nth,
      days: fc.integer({ min: -9, max: 9 }),
      clock,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('CHANGE_PLACE' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('CANCEL' as const), nth }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('ANSWER' as const), nth }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('CHANGE_SERIES' as const),
      rhythm,
      startsIn: fc.integer({ min: -40, max: 20 }),
      lasts: fc.option(fc.integer({ min: 30, max: 900 }), { freq: 5 }),
      clock,
      zone,
      minutes,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('CHANGE_CLOCK' as const), clock }) },
)

/** Soon after the one before, or weeks later: then the job has not run for as long. */
const hours = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 100, max: 2_000 }))
const event = fc.record({ hours, deed })

const birth = fc.record({ rhythm, startsOn: day, clock, zone, minutes })

function beginLife({
  rhythm: first,
  startsOn,
  clock: wallTime,
  zone: timeZone,
  minutes: durationMinutes,
}: Born) {
  const said = { place: 'The Anchor', link: '', hostId: null, rotatesHosts: false, endedAt: null }
  const series = { rhythm: first, startsOn, until: null, wallTime, timeZone, durationMinutes, ...said }
  return new SeriesInMemory(series, new Date(`${beginning}T05:00:00Z`))
}

type Born = typeof birth extends fc.Arbitrary<infer It> ? It : never
type Event = typeof event extends fc.Arbitrary<infer It> ? It : never

function happen(life: SeriesInMemory, { deed: it }: Event): void {
  const today = life.now.toISOString().slice(0, 10)
  if (it.what === 'NOTHING') return
  if (it.what === 'CHANGE_CLOCK') {
    life.series = { ...life.series, wallTime: it.clock }
    return
  }
  if (it.what === 'CHANGE_SERIES') {
    const { rhythm: next, clock: wallTime, zone: timeZone, minutes: durationMinutes } = it
    const startsOn = dayAfter(today, it.startsIn)
    const until = it.lasts === null ? null : dayAfter(today, it.lasts)
    life.series = { ...life.series, rhythm: next, startsOn, until, wallTime, timeZone, durationMinutes }
    return
  }
  const meeting = life.pick(it.nth)
  if (!meeting) return
  if (it.what === 'MOVE') life.move(meeting, dayAfter(meeting.wallDate, it.days), it.clock)
  if (it.what === 'CHANGE_PLACE') life.edit(meeting, { place: 'The Crown' })
  if (it.what === 'CANCEL') life.edit(meeting, { cancelledAt: life.now })
  if (it.what === 'ANSWER') meeting.answers = [...meeting.answers, meeting.wallDate]
}

test('in ten years of moves, changes and cancellations wall time holds, and no meeting is doubled or lost', () => {
  fc.assert(
    fc.property(birth, fc.array(event, { minLength: 5, maxLength: 60 }), (born, events) => {
      const life = beginLife(born)
      const end = Date.parse(beginning) + tenYears * 86_400_000
      life.keep()
      expect(brokenIn(life, [])).toEqual([])
      for (let round = 0; life.now.getTime() < end && round < 400; round++) {
        const it = events[round % events.length]
        if (!it) continue
        life.now = new Date(life.now.getTime() + it.hours * 3_600_000)
        happen(life, it)
        const before = life.meetings
        life.keep()
        expect([it, brokenIn(life, before)]).toEqual([it, []])
        const again = life.plan()
        expect([again.create, again.change, again.fallAway]).toEqual([[], [], []])
        // What was over long ago is of no more use here.
        const long = new Date(life.now.getTime() - 90 * 86_400_000)
        life.meetings = life.meetings.filter(({ startsAt }) => startsAt > long)
      }
      life.series = { ...life.series, endedAt: life.now }
      const before = life.meetings
      life.keep()
      expect(brokenIn(life, before)).toEqual([])
      expect(life.plan().fallAway).toEqual([])
    }),
    { numRuns: runs, endOnFailure: runs > 100 },
  )
})

test('the days of a rhythm are those which one finds by looking at each day of ten years', () => {
  fc.assert(
    fc.property(rhythm, day, fc.integer({ min: -100, max: 3_000 }), (which, startsOn, skipped) => {
      const series = { rhythm: which, startsOn, until: dayAfter(startsOn, tenYears) }
      const from = dayAfter(startsOn, skipped)
      const found: string[] = []
      for (let at = from; at <= series.until; at = dayAfter(at, 1)) {
        if (isInRhythm(series, at)) found.push(at)
      }
      expect([...datesFrom(series, from)]).toEqual(found)
    }),
    { numRuns: runs },
  )
})
