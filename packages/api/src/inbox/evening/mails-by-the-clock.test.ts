import { expect, it } from 'vitest'
import { MailContent } from '../mail/content.ts'
import { MailLevel } from '../mail/mail-level.ts'
import type { MailReader } from '../mail/mail-reader.ts'
import type { EveningGroup } from './evening-group.ts'
import { mailsByTheClock } from './mails-by-the-clock.ts'

const reader = (over: Partial<MailReader> = {}): MailReader => ({
  memberId: 'tomas',
  accountId: 'an account',
  state: 'SEATED',
  standing: 'SETTLED',
  hours: { timeZone: 'Europe/Lisbon', quietFrom: '20:00', quietUntil: '06:00' },
  isReachable: true,
  level: MailLevel.CONCERNS_ME,
  weeklyDigest: true,
  digestHasOffers: false,
  ...over,
})

const meetingAt = (startsAt: string) => ({
  id: 'coffee',
  startsAt: new Date(startsAt),
  plannedAt: new Date('2026-01-01T00:00:00Z'),
  movedAt: null,
})

const group = (over: Partial<EveningGroup> = {}): EveningGroup => ({
  timeZone: 'Europe/Lisbon',
  eveningTime: '18:00:00',
  digestWeekday: 7,
  content: MailContent.FIRST_LINES,
  coming: [],
  written: [],
  ...over,
})

// A Sunday, at six in the evening.
const now = new Date('2026-11-22T18:00:00Z')
const due = (of: EveningGroup, to = reader(), at = now) =>
  mailsByTheClock(of, [to], at)
    .filter(({ leaves }) => leaves <= at)
    .map(({ once }) => once)

it('a week without a meeting has a digest, at the group’s hour on its day', () => {
  expect(due(group())).toEqual(['DIGEST/2026-11-22'])
  expect(due(group(), reader(), new Date('2026-11-22T17:59:00Z'))).toEqual([])
  expect(due(group({ digestWeekday: 1 }))).toEqual([])
  expect(due(group(), reader({ weeklyDigest: false }))).toEqual([])
  const again = { memberId: 'tomas', once: 'DIGEST/2026-11-22', isDropped: true }
  expect(due(group({ written: [again] }))).toEqual([])
})

it('a digest that could not leave leaves within a day, and then no more', () => {
  expect(due(group(), reader(), new Date('2026-11-23T09:00:00Z'))).toEqual(['DIGEST/2026-11-22'])
  expect(due(group(), reader(), new Date('2026-11-23T18:00:00Z'))).toEqual([])
})

it('a week with the evening before a meeting in it has none, where that mail went out, or soon does', () => {
  expect(due(group({ coming: [meetingAt('2026-11-24T06:30:00Z')] }))).toEqual([])
  expect(due(group({ coming: [meetingAt('2026-11-25T06:30:00Z')] }))).toEqual(['DIGEST/2026-11-22'])
  const written = { memberId: 'tomas', once: 'EVENING/coffee/2026-11-17', isDropped: false }
  expect(due(group({ written: [written] }))).toEqual([])
  expect(due(group({ written: [{ ...written, isDropped: true }] }))).toEqual(['DIGEST/2026-11-22'])
  expect(due(group({ written: [{ ...written, memberId: 'priya' }] }))).toEqual(['DIGEST/2026-11-22'])
  const before = { ...written, once: 'EVENING/coffee/2026-11-16' }
  expect(due(group({ written: [before] }))).toEqual(['DIGEST/2026-11-22'])
})

it('goes to whoever sits there, can be reached and wants any', () => {
  const tomorrow = group({ coming: [meetingAt('2026-11-23T06:30:00Z')] })
  const evening = ['EVENING/coffee/2026-11-23']
  for (const level of [MailLevel.CONCERNS_ME, MailLevel.EVERYTHING, MailLevel.EVENING_BEFORE])
    expect(due(tomorrow, reader({ level }))).toEqual(evening)
  for (const over of [
    { level: MailLevel.NOTHING },
    { state: 'PAUSED' as const },
    { state: 'CHARTER_DUE' as const },
    { state: 'GONE' as const },
    { isReachable: false },
  ])
    expect(due(tomorrow, reader(over))).toEqual([])
})

it('knows when the next mail leaves that is not due yet', () => {
  const coming = [meetingAt('2026-11-25T06:30:00Z')]
  const [next] = mailsByTheClock(group({ coming }), [reader()], new Date('2026-11-23T20:00:00Z'))
  expect(next).toMatchObject({ kind: 'EVENING', leaves: new Date('2026-11-24T18:00:00Z') })
})
