import { afterEach, expect, it } from 'vitest'
import { cache } from '../../api/cache.ts'
import { hearMeeting, type HeardMeeting } from './hear-meeting.ts'

const hour = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

const answer = (id: string, said: HeardMeeting['rsvps'][number]['answer']) => ({
  __typename: 'Rsvp' as const,
  answer: said,
  saidAt: '2026-11-26T06:30:00Z',
  byStanding: false,
  isRunningLate: false,
  isFromBeforeMove: false,
  member: { __typename: 'Member' as const, id },
})

const meeting = (more: Partial<HeardMeeting> = {}): HeardMeeting => ({
  __typename: 'Meeting',
  id: 'meeting',
  version: 1,
  wallDate: '2026-12-01',
  wallClock: '06:30',
  timeZone: 'Europe/Dublin',
  startsAt: inHours(1),
  endsAt: inHours(2),
  durationMinutes: 60,
  isTimeSkipped: false,
  isUnderWay: false,
  state: 'SCHEDULED',
  place: 'The Anchor',
  link: '',
  movedFrom: null,
  cancelledAt: null,
  cancelReason: null,
  cancelledBy: null,
  host: null,
  rsvps: [],
  visitors: [],
  attendances: [],
  ...more,
})

const known = () => cache.extract()['Meeting:meeting'] as Record<string, unknown>

afterEach(() => cache.reset())

it('takes in who comes, and what the viewer said on another device', () => {
  const before = meeting()
  hearMeeting(before, 'dana')
  expect(known()).toMatchObject({ viewerAnswer: null, viewerCanAnswer: true })
  const rsvps = [answer('priya', 'GOING'), answer('dana', 'MAYBE')]
  expect(hearMeeting({ ...before, rsvps }, 'dana')).toBe(false)
  expect(known()).toMatchObject({ viewerAnswer: 'MAYBE', rsvps: [{ answer: 'GOING' }, { answer: 'MAYBE' }] })
})

it('tells pages what answers alone do not: a new meeting, one that moved or was called off, who was there', () => {
  const before = meeting()
  expect(hearMeeting(before, 'dana')).toBe(true)
  expect(hearMeeting(before, 'dana')).toBe(false)
  expect(hearMeeting({ ...before, version: 2, startsAt: inHours(3) }, 'dana')).toBe(true)
  const calledOff = { ...before, version: 3, state: 'CANCELLED' as const, cancelledAt: inHours(0) }
  expect(hearMeeting(calledOff, 'dana')).toBe(true)
  expect(known()).toMatchObject({ viewerCanAnswer: false })
  const there = { __typename: 'Attendance' as const, presence: 'PRESENT' as const }
  const attendances = [{ ...there, member: { __typename: 'Member' as const, id: 'dana', name: 'Dana' } }]
  expect(hearMeeting({ ...calledOff, attendances }, 'dana')).toBe(true)
  expect(known()).toMatchObject({ viewerPresence: 'PRESENT' })
})
