import { describe, expect, it } from 'vitest'
import type { AnswerMeeting_MeetingFragment } from './answer-meeting.generated.ts'
import { expectedLateness } from './expected-lateness.ts'
import { expectedAnswer, type Answer } from './expected-rsvp.ts'

type Rsvp = AnswerMeeting_MeetingFragment['rsvps'][number]

const rsvp = (id: string, answer: Rsvp['answer'], isRunningLate = false): Rsvp => ({
  __typename: 'Rsvp',
  answer,
  saidAt: '2026-11-26T08:00:00.000Z',
  byStanding: true,
  isRunningLate,
  isFromBeforeMove: true,
  member: { __typename: 'Member', id },
})

const meeting = (viewerAnswer: Answer, viewerIsRunningLate: boolean, rsvps: Rsvp[]) =>
  ({
    __typename: 'Meeting',
    id: 'meeting',
    viewerAnswer,
    viewerIsRunningLate,
    viewerCanAnswer: true,
    viewerCanSayLate: true,
    rsvps,
  }) satisfies AnswerMeeting_MeetingFragment

const now = new Date('2026-11-30T05:00:00Z')
const saidBy = ({ rsvps }: { rsvps: Rsvp[] }) => rsvps.map(({ member, answer }) => `${member.id} ${answer}`)

describe('an answer, before it got through', () => {
  it('comes last when it is the first word', () => {
    const told = expectedAnswer(meeting(null, false, [rsvp('dana', 'GOING')]), 'priya', 'MAYBE', now)
    expect(told.viewerAnswer).toBe('MAYBE')
    expect(saidBy(told)).toEqual(['dana GOING', 'priya MAYBE'])
  })

  it('keeps its place when it is another, as a word of one’s own for the meeting as it is now', () => {
    const before = meeting('GOING', false, [rsvp('priya', 'GOING'), rsvp('dana', 'GOING')])
    const told = expectedAnswer(before, 'priya', 'NOT_GOING', now)
    expect(saidBy(told)).toEqual(['priya NOT_GOING', 'dana GOING'])
    expect(told.rsvps[0]).toMatchObject({
      byStanding: false,
      isFromBeforeMove: false,
      saidAt: now.toISOString(),
    })
  })

  it('is gone when it was taken back', () => {
    const before = meeting('GOING', false, [rsvp('priya', 'GOING'), rsvp('dana', 'GOING')])
    expect(saidBy(expectedAnswer(before, 'priya', null, now))).toEqual(['dana GOING'])
  })

  it('ends running late for whoever cannot come', () => {
    const late = meeting('GOING', true, [rsvp('priya', 'GOING', true)])
    expect(expectedAnswer(late, 'priya', 'MAYBE', now).viewerIsRunningLate).toBe(true)
    expect(expectedAnswer(late, 'priya', 'NOT_GOING', now).viewerIsRunningLate).toBe(false)
  })
})

describe('running late, before it got through', () => {
  it.each([
    [null, 'GOING'],
    ['NOT_GOING', 'GOING'],
    ['MAYBE', 'MAYBE'],
    ['GOING', 'GOING'],
  ] as const)('makes of the answer %s %s', (said, answer) => {
    const told = expectedLateness(meeting(said, false, said ? [rsvp('priya', said)] : []), 'priya', true, now)
    expect(told.viewerIsRunningLate).toBe(true)
    expect(saidBy(told)).toEqual([`priya ${answer}`])
  })

  it('leaves the answer when it is taken back', () => {
    const told = expectedLateness(meeting('GOING', true, [rsvp('priya', 'GOING', true)]), 'priya', false, now)
    expect(told.rsvps).toMatchObject([{ answer: 'GOING', isRunningLate: false }])
  })
})
