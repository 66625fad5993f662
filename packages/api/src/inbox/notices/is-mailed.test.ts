import { expect, test } from 'vitest'
import { Stance } from '../../threads/thread-read.ts'
import { MailLevel } from '../mail/mail-level.ts'
import type { MailReader } from '../mail/mail-reader.ts'
import { isMailed, type Mailable } from './is-mailed.ts'

const reader: MailReader = {
  memberId: 'member',
  accountId: 'account',
  state: 'SEATED',
  standing: 'SETTLED',
  hours: { timeZone: 'Europe/Lisbon', quietFrom: '21:00', quietUntil: '07:00' },
  isReachable: true,
  level: MailLevel.EVERYTHING,
  weeklyDigest: true,
  digestHasOffers: false,
}
const posted: Mailable = {
  kind: 'POSTED',
  isRead: false,
  isAtOnce: false,
  undoesEvening: false,
  stance: null,
}
const atOnce = { ...posted, kind: 'MEETING_CANCELLED', isAtOnce: true }

test('what was read, or goes to an address from which mail came back, is mailed to nobody', () => {
  for (const item of [posted, atOnce]) {
    expect(isMailed(item, reader)).toBe(true)
    expect(isMailed({ ...item, isRead: true }, reader)).toBe(false)
    expect(isMailed(item, { ...reader, isReachable: false })).toBe(false)
  }
})

test('whoever is kept from the table, wants no mail or muted the thread gets none, however near the meeting', () => {
  for (const item of [posted, atOnce]) {
    for (const state of ['PAUSED', 'CHARTER_DUE', 'GONE'] as const)
      expect(isMailed(item, { ...reader, state })).toBe(false)
    expect(isMailed(item, { ...reader, level: MailLevel.NOTHING })).toBe(false)
    expect(isMailed({ ...item, stance: Stance.MUTED }, reader)).toBe(false)
  }
})

test('whoever wants the evening before alone gets what takes that back, and what is near', () => {
  const evening = { ...reader, level: MailLevel.EVENING_BEFORE }
  expect([isMailed(posted, evening), isMailed(atOnce, evening)]).toEqual([false, true])
  expect(isMailed({ ...posted, undoesEvening: true }, evening)).toBe(true)
})

test('what concerns nobody in particular goes to who wants everything, or follows the thread', () => {
  const concerned = { ...reader, level: MailLevel.CONCERNS_ME }
  expect([isMailed(posted, concerned), isMailed({ ...posted, stance: Stance.FOLLOWED }, concerned)]).toEqual([
    false,
    true,
  ])
  expect(isMailed(posted, concerned, false)).toBe(true)
})

test('what concerns somebody goes to who wants just that, and what changes their rights to everybody', () => {
  const concerned = { ...reader, level: MailLevel.CONCERNS_ME }
  expect(isMailed({ ...posted, kind: 'MENTIONED' }, concerned)).toBe(true)
  const wantsNone = { ...reader, state: 'PAUSED' as const, level: MailLevel.NOTHING }
  expect(isMailed({ ...posted, kind: 'MEMBER_PAUSED' }, wantsNone)).toBe(true)
})
