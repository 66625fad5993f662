import { expect, it } from 'vitest'
import { statusWords, type Standing } from './status-words.ts'

const now = new Date('2026-05-05T09:00:00Z')
const dana = {
  __typename: 'Member',
  id: 'dana',
  name: 'Dana Whitfield',
  isViewer: false,
  endedAt: null,
} as const
const sponsoring = { ...dana, isViewer: true } as const
const jo = { __typename: 'Member', id: 'jo', name: 'Jo Fairbanks', isViewer: false } as const
const proposed: Standing = {
  state: 'PROPOSED',
  candidateName: 'Jo Fairbanks',
  startedAt: '2026-05-01T12:00:00Z',
  roundEndsAt: '2026-05-08T12:00:00Z',
  waitsUntil: null,
  heldAt: null,
  endedAt: null,
  words: 'You listen.',
  address: null,
  need: null,
  sponsor: dana,
  newcomer: null,
  companion: null,
}
const say = (over: Partial<Standing>) => statusWords({ ...proposed, ...over }, now)
const ended = { endedAt: '2026-05-04T12:00:00Z' }

it('says until when the table is asked', () => {
  expect(say({})).toBe(
    'Proposed on Friday. The table is asked until May 8. Whoever says nothing is comfortable.',
  )
  expect(say({ startedAt: '2026-05-05T08:00:00Z' })).toContain('Proposed today.')
})

it('says that it waits for somebody who would like to meet them first', () => {
  expect(say({ roundEndsAt: '2026-05-04T12:00:00Z', waitsUntil: '2026-05-18T12:00:00Z' })).toBe(
    'Proposed on Friday. The time to answer is over. It waits for someone who would like to meet Jo first, until May 18 at most.',
  )
})

it('does not claim to be asking once the time is over', () => {
  expect(say({ roundEndsAt: '2026-05-05T08:59:00Z' })).toContain('moves on by itself')
})

it('tells a sponsor that a hold asks nothing of them', () => {
  const held = { state: 'HELD', heldAt: '2026-05-04T12:00:00Z' } as const
  expect(say({ ...held, sponsor: sponsoring })).toBe(
    'Held since yesterday: someone could not speak freely yet. There is nothing for you to do, and it is not about you alone: it is being talked about in confidence. Without a way through it lapses on May 18.',
  )
  expect(say(held)).toContain('someone could not speak freely with Jo yet.')
})

it('says what is next once the way is clear', () => {
  const cleared = { state: 'CLEARED' } as const
  expect(say(cleared)).toBe('The way is clear: Jo can be invited.')
  expect(say({ ...cleared, sponsor: sponsoring })).toContain('Give Jo’s address')
  expect(say({ ...cleared, sponsor: sponsoring, address: 'jo@boats.example' })).toContain(
    'The invitation is next.',
  )
  expect(say({ ...cleared, sponsor: { ...dana, endedAt: '2026-05-03T12:00:00Z' } })).toContain(
    'Dana Whitfield is no longer at the table.',
  )
  expect(say({ ...cleared, sponsor: null })).toContain('the sponsor is no longer at the table.')
})

it('says whose words the letter carries', () => {
  expect(say({ state: 'INVITED' })).toContain('in Dana’s words')
  expect(say({ state: 'INVITED', sponsor: sponsoring })).toContain('in your words')
  expect(say({ state: 'INVITED', need: 'INVITATION_FAILED' })).toBe(
    'The letter to Jo could not be delivered.',
  )
})

it('says who accompanies whoever has come', () => {
  expect(say({ state: 'ACTIVE', newcomer: jo, companion: dana })).toBe(
    'Jo came to this table, accompanied by Dana Whitfield until they have settled.',
  )
  expect(say({ state: 'ACTIVE', newcomer: { ...jo, isViewer: true }, companion: dana })).toBe(
    'You came to this table, accompanied by Dana Whitfield until you have settled.',
  )
  expect(say({ state: 'ACTIVE', newcomer: jo })).toContain('is being looked for')
  expect(say({ state: 'COMPLETED', newcomer: jo })).toBe('Jo has settled at this table.')
})

it('says how each way ended', () => {
  expect(say({ ...ended, state: 'WITHDRAWN' })).toBe('Dana Whitfield took the proposal back yesterday.')
  expect(say({ ...ended, state: 'WITHDRAWN', sponsor: sponsoring })).toBe(
    'You took the proposal back yesterday.',
  )
  expect(say({ ...ended, state: 'WITHDRAWN', sponsor: null })).toContain('no longer at the table')
  expect(say({ ...ended, state: 'CLOSED' })).toBe('Closed yesterday. Jo is not invited.')
  expect(say({ ...ended, state: 'DECLINED' })).toBe('Jo said yesterday: not for me, thank you.')
  expect(say({ ...ended, state: 'LAPSED' })).toBe('The invitation ran out yesterday without an answer.')
  expect(say({ ...ended, state: 'LAPSED', heldAt: '2026-04-20T12:00:00Z' })).toContain(
    'held for fourteen days without a way through',
  )
  expect(say({ ...ended, state: 'ENDED', newcomer: jo })).toBe(
    'Jo came to this table, and is gone again since yesterday.',
  )
})

it('keeps nothing of a person whose words are erased', () => {
  expect(say({ ...ended, state: 'DECLINED', candidateName: null, words: null })).toBe(
    'This proposal ended yesterday. What was written about the person has been erased since.',
  )
})
