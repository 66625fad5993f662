import { expect, it } from 'vitest'
import { invitationStanding } from './invitation-standing.ts'

const now = new Date('2026-11-26T12:00:00Z')
const sent = {
  state: 'PENDING',
  delivery: 'SENT',
  deliveryProblem: null,
  invitedAt: '2026-11-24T12:00:00Z',
  expiresAt: '2026-12-08T12:00:00Z',
  answeredAt: null,
} as const
const answered = { ...sent, answeredAt: '2026-11-25T12:00:00Z' }

it('says when a letter was sent and how long it waits', () => {
  expect(invitationStanding(sent, now)).toBe('Sent on Tuesday, waiting until December 8.')
})

it('says that a letter has not left yet', () => {
  expect(invitationStanding({ ...sent, delivery: 'QUEUED' }, now)).toBe(
    'The letter is on its way. Waiting until December 8.',
  )
})

it('says why a letter could not be delivered', () => {
  const failed = { ...sent, delivery: 'FAILED', deliveryProblem: 'The mailbox is full' } as const
  expect(invitationStanding(failed, now)).toBe(
    'The mail could not be delivered: the mailbox is full. If the address is wrong, revoke it and invite them anew.',
  )
  expect(invitationStanding({ ...failed, deliveryProblem: null }, now)).toBe(
    'The mail could not be delivered. If the address is wrong, revoke it and invite them anew.',
  )
})

it('says how an invitation ended', () => {
  expect(invitationStanding({ ...answered, state: 'ACCEPTED' }, now)).toBe('Came yesterday.')
  expect(invitationStanding({ ...answered, state: 'DECLINED' }, now)).toBe(
    'Said yesterday: not for me, thank you.',
  )
  expect(invitationStanding({ ...answered, state: 'REVOKED' }, now)).toBe('Revoked yesterday.')
  const expired = { ...sent, state: 'EXPIRED', expiresAt: '2026-11-01T12:00:00Z' } as const
  expect(invitationStanding(expired, now)).toBe('Ran out on November 1 without an answer.')
})
