import { expect, it } from 'vitest'
import { rowWords } from './row-words.ts'

const rsvp = (answer: 'GOING' | 'MAYBE' | 'NOT_GOING') => ({ answer })
const toCome = {
  state: 'SCHEDULED',
  place: 'The Anchor',
  movedFrom: null,
  cancelReason: null,
  viewerAnswer: null,
  rsvps: [rsvp('GOING'), rsvp('GOING'), rsvp('MAYBE')],
  bothTimes: null,
} as const

it('tells where, how many are coming, and what the reader said', () => {
  expect(rowWords(toCome)).toBe('The Anchor · two are coming')
  expect(rowWords({ ...toCome, viewerAnswer: 'GOING' })).toBe(
    'The Anchor · two are coming · you will be there',
  )
  expect(rowWords({ ...toCome, movedFrom: '2026-12-01T06:30:00Z', rsvps: [] })).toBe('moved · The Anchor')
})

it('counts nobody where only the reader is coming', () => {
  expect(rowWords({ ...toCome, rsvps: [rsvp('GOING')], viewerAnswer: 'GOING' })).toBe(
    'The Anchor · you will be there',
  )
})

it('tells both times to readers elsewhere, of meetings to come', () => {
  const bothTimes = '6:30 AM there, 1:30 PM for you'
  expect(rowWords({ ...toCome, bothTimes, rsvps: [] })).toBe(`${bothTimes} · The Anchor`)
})

it('says of a meeting that was nothing of what people meant to do', () => {
  expect(rowWords({ ...toCome, state: 'HELD', viewerAnswer: 'GOING', bothTimes: 'both' })).toBe('The Anchor')
  expect(rowWords({ ...toCome, state: 'CLOSED', viewerAnswer: 'NOT_GOING' })).toBe('The Anchor')
})

it('says of a cancelled one why, and nothing else', () => {
  expect(rowWords({ ...toCome, state: 'CANCELLED', cancelReason: 'The Anchor is closed.' })).toBe(
    'Cancelled: The Anchor is closed.',
  )
})
