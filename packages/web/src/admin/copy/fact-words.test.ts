import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { factSentence } from './fact-words.ts'

const person = (name: string, isViewer = false) =>
  ({ __typename: 'Member', id: name, name, isViewer }) as const
const priya = person('Priya Kaur')
const george = person('George Adeyemi')
const reader = person('Anne Lindqvist', true)

type Kind = Parameters<typeof factSentence>[0]['kind']

const tell = (kind: Kind, told: Partial<Parameters<typeof factSentence>[0]> = {}) =>
  factSentence({ kind, actor: priya, member: null, name: null, ...told })

const kinds = /enum FactKind \{([^}]*)\}/
  .exec(readFileSync(new URL('../../../../api/schema.graphql', import.meta.url), 'utf8'))?.[1]
  ?.replace(/"[^"]*"/g, '')
  .match(/[A-Z_]{4,}/g) as Kind[]

it.each(kinds)('has a whole sentence for %s, whoever did it', kind => {
  for (const actor of [priya, reader, null]) {
    for (const about of [{ member: george }, { member: reader }, { name: 'Nora Whelan' }]) {
      expect(tell(kind, { actor, ...about })).toMatch(/^\p{Lu}[^<>]+\.$/u)
      expect(tell(kind, { actor, ...about })).not.toMatch(/undefined|null/)
    }
  }
})

it('names who did it and whom it concerns', () => {
  expect(tell('MEMBER_PAUSED', { member: george })).toBe('Priya Kaur paused George Adeyemi.')
  expect(tell('INVITATION_MADE', { name: 'Nora Whelan' })).toBe('Priya Kaur invited Nora Whelan.')
})

it('says which meeting it was by the day it was planned for', () => {
  expect(tell('MEETING_CANCELLED', { name: '2025-12-02' })).toBe(
    'Priya Kaur cancelled the meeting of Tuesday, December 2, 2025.',
  )
  expect(tell('MEETING_PLANNED', { actor: reader, name: '2025-12-02' })).toBe(
    'You planned a meeting on Tuesday, December 2, 2025.',
  )
})

it('calls the reader you, on either side of the sentence', () => {
  expect(tell('MEMBER_PAUSED', { actor: reader, member: george })).toBe('You paused George Adeyemi.')
  expect(tell('ADMIN_MADE', { member: reader })).toBe('Priya Kaur made you an admin.')
  expect(tell('MEMBER_JOINED', { actor: reader, member: reader })).toBe('You joined the group.')
})

it('says to the reader what they do, not what somebody does', () => {
  expect(tell('SPONSORSHIP_HANDED_OVER', { actor: reader, member: george })).toBe(
    'You accompany George Adeyemi from now on.',
  )
  expect(tell('SPONSORSHIP_COMPLETED', { actor: null, member: reader })).toBe('You have settled.')
  expect(tell('COMPANION_GONE', { actor: null, member: reader })).toBe('You are here without a companion.')
})

it('says that time was given where it is not known who asked', () => {
  expect(tell('SPONSORSHIP_EXTENDED', { actor: null, member: george })).toBe(
    'George Adeyemi is accompanied for 30 more days.',
  )
})

it('says of someone who gave up their own part that they stepped back', () => {
  expect(tell('ADMIN_UNMADE', { actor: priya, member: priya })).toBe('Priya Kaur stepped back as admin.')
  expect(tell('ADMIN_UNMADE', { actor: reader, member: reader })).toBe('You stepped back as admin.')
  expect(tell('ADMIN_UNMADE', { member: george })).toBe(
    'Priya Kaur ended the time of George Adeyemi as admin.',
  )
})

it('says what happened to a candidate whose name was erased, and names nobody else in their place', () => {
  expect(tell('CANDIDATE_PROPOSED')).toBe('Priya Kaur proposed a candidate.')
  expect(tell('SPONSORSHIP_WITHDRAWN')).toBe('Priya Kaur withdrew the proposal of a candidate.')
  expect(tell('SPONSORSHIP_CLOSED', { actor: null })).toBe('The proposal of a candidate was closed.')
  expect(tell('INVITATION_MADE')).toBe('Priya Kaur invited someone.')
  expect(tell('INVITATION_DECLINED', { actor: null })).toBe('Someone declined the invitation.')
})

it('says that a thing came about by itself where nobody pressed', () => {
  expect(tell('TABLE_SET', { actor: null })).toBe(
    'The time for setting the table was over: it counts as set.',
  )
  expect(tell('INVITATION_DECLINED', { actor: null, name: 'Carla Mancini' })).toBe(
    'Carla Mancini declined the invitation.',
  )
})
