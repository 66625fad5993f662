import { expect, test } from 'vitest'
import { SeriesInMemory } from '../../../test/series-life/series-in-memory.ts'
import { Rhythm } from '../meeting-series.ts'
import type { SeriesPlan } from './reconcile.ts'

/** Tuesdays at 6:30 in Dublin, kept on a Monday morning at the end of winter. */
function tuesdays(more: Partial<SeriesPlan> = {}): SeriesInMemory {
  const series: SeriesPlan = {
    rhythm: Rhythm.WEEKLY,
    startsOn: '2026-03-10',
    until: null,
    wallTime: '06:30',
    timeZone: 'Europe/Dublin',
    durationMinutes: 60,
    place: 'The Anchor',
    link: '',
    hostId: null,
    rotatesHosts: false,
    endedAt: null,
    ...more,
  }
  const life = new SeriesInMemory(series, new Date('2026-03-09T10:00:00Z'))
  life.keep()
  return life
}

/** The days on which it meets, of those that are to take place. */
const days = ({ meetings }: SeriesInMemory) =>
  meetings
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map(({ wallDate }) => wallDate)
    .toSorted()

function pick(life: SeriesInMemory, day: string) {
  const meeting = life.meetings.find(({ wallDate }) => wallDate === day)
  if (!meeting) throw new Error(`There is no meeting on ${day}.`)
  return meeting
}

test('6:30 stays 6:30 when the clocks go forward', () => {
  const life = tuesdays()
  expect(pick(life, '2026-03-24').startsAt).toEqual(new Date('2026-03-24T06:30:00Z'))
  expect(pick(life, '2026-03-31').startsAt).toEqual(new Date('2026-03-31T05:30:00Z'))
})

test('where the clocks skip the time of a day, it is as much later as they skip, on that day alone', () => {
  const life = tuesdays({ startsOn: '2026-03-22', wallTime: '01:30' })
  expect(pick(life, '2026-03-29')).toMatchObject({
    wallTime: '01:30',
    startsAt: new Date('2026-03-29T01:30:00Z'),
  })
  expect(pick(life, '2026-04-05').startsAt).toEqual(new Date('2026-04-05T00:30:00Z'))
})

test('a series that meets rarely has its next two meetings all the same', () => {
  const life = tuesdays({ rhythm: Rhythm.MONTHLY_BY_WEEKDAY })
  expect(days(life)).toEqual(['2026-03-10', '2026-04-14'])
  const late = tuesdays({ startsOn: '2026-09-01' })
  expect(days(late)).toEqual(['2026-09-01', '2026-09-08'])
})

test('a meeting that was moved stands for its day: none takes its place, and the series changes it no more', () => {
  const life = tuesdays()
  life.move(pick(life, '2026-03-17'), '2026-03-19', '08:00')
  life.keep()
  life.series = { ...life.series, wallTime: '07:00', place: 'The Crown' }
  life.keep()
  expect(days(life).slice(0, 4)).toEqual(['2026-03-10', '2026-03-19', '2026-03-24', '2026-03-31'])
  expect(pick(life, '2026-03-19')).toMatchObject({ wallTime: '08:00', place: 'The Anchor' })
  expect(pick(life, '2026-03-24')).toMatchObject({ wallTime: '07:00', place: 'The Crown', sequence: 1 })
})

test('on another weekday each goes to the nearest day that is free; one that was touched keeps its own', () => {
  const life = tuesdays()
  life.edit(pick(life, '2026-03-24'), { place: 'The Crown' })
  life.edit(pick(life, '2026-03-31'), { cancelledAt: life.now })
  const [first] = life.meetings
  life.series = { ...life.series, startsOn: '2026-03-12' }
  life.keep()
  expect(days(life).slice(0, 4)).toEqual(['2026-03-12', '2026-03-19', '2026-03-24', '2026-04-09'])
  expect(pick(life, '2026-03-12').id).toBe(first?.id)
  expect(pick(life, '2026-03-12').movedFrom).toEqual(new Date('2026-03-10T06:30:00Z'))
})

test('every second week, those between fall away; weekly again, they are back with their answers', () => {
  const life = tuesdays()
  const second = pick(life, '2026-03-17')
  second.answers = ['GOING']
  life.series = { ...life.series, rhythm: Rhythm.EVERY_SECOND_WEEK }
  life.keep()
  expect(days(life).slice(0, 3)).toEqual(['2026-03-10', '2026-03-24', '2026-04-07'])
  life.series = { ...life.series, rhythm: Rhythm.WEEKLY }
  life.keep()
  expect(days(life).slice(0, 3)).toEqual(['2026-03-10', '2026-03-17', '2026-03-24'])
  expect(pick(life, '2026-03-17')).toMatchObject({ id: second.id, answers: ['GOING'], sequence: 2 })
})

test('a last day lets later ones fall away, but for those that somebody touched', () => {
  const life = tuesdays()
  life.edit(pick(life, '2026-03-31'), { place: 'The Crown' })
  life.series = { ...life.series, until: '2026-03-20' }
  life.keep()
  expect(days(life)).toEqual(['2026-03-10', '2026-03-17', '2026-03-31'])
})

test('today’s meeting stays where its series moves to a time that is past already', () => {
  const life = tuesdays({ startsOn: '2026-03-09', wallTime: '18:00' })
  life.series = { ...life.series, wallTime: '06:30' }
  life.keep()
  expect(pick(life, '2026-03-09')).toMatchObject({ wallTime: '18:00', sequence: 0 })
  expect(pick(life, '2026-03-16')).toMatchObject({ wallTime: '06:30', sequence: 1 })
})

test('ended, all that has not begun falls away, and what is under way goes on', () => {
  const life = tuesdays()
  life.edit(pick(life, '2026-03-24'), { place: 'The Crown' })
  life.now = new Date('2026-03-10T06:45:00Z')
  life.series = { ...life.series, endedAt: life.now }
  life.keep()
  expect(days(life)).toEqual(['2026-03-10'])
})
