import { expect, test } from 'vitest'
import { onlyFromTheTable, seatOf } from '../../test/from-the-table.ts'
import { daysAfter } from '../database/clock.ts'
import type { WayIn } from '../sponsorships/settings-queries.ts'
import { usualSettings } from '../sponsorships/sponsorship-settings.ts'
import {
  mayInvite,
  mayInviteAtOnce,
  mayInviteThoseAtTheTable,
  mayResend,
  mayRevoke,
  maySeeFullness,
  maySeeInvitations,
  mayStillBringIn,
} from './invitation-policy.ts'
import { InvitationKind, InvitationState, type Voucher } from './invitation.ts'

const now = new Date()
const set = { beingSetUntil: null }
const beingSet = { beingSetUntil: daysAfter(now, 9) }
const settings = { groupId: 'here', ...usualSettings, consentDays: 0 }
const wayIn: WayIn = { settings, settledCount: 5 }
const voucher: Voucher = { id: 'voucher', role: 'ADMIN', standing: 'SETTLED', isHere: true, state: 'SEATED' }
const waiting = {
  kind: InvitationKind.CANDIDATE,
  state: InvitationState.PENDING,
  expiresAt: daysAfter(now, 1),
  voucher,
}

onlyFromTheTable(
  {
    maySeeInvitations,
    maySeeFullness,
    mayInvite: seat => mayInvite(seat, set, now),
    mayInviteAtOnce: seat => mayInviteAtOnce(seat, set, wayIn, now),
    mayInviteThoseAtTheTable: seat => mayInviteThoseAtTheTable(seat, beingSet, now),
    mayResend: seat => mayResend(seat, waiting, now),
    mayRevoke: seat => mayRevoke(seat, waiting, now),
  },
  {},
)

test('whoever is no admin invites nobody, and neither sends again nor takes back', () => {
  const member = seatOf({ role: 'MEMBER' })
  expect([
    mayInvite(member, set, now),
    mayInviteAtOnce(member, set, wayIn, now),
    mayInviteThoseAtTheTable(member, beingSet, now),
    mayResend(member, waiting, now),
    mayRevoke(member, waiting, now),
  ]).not.toContain(true)
})

test('candidates are invited once the table is set, those already there until then', () => {
  expect([mayInvite(seatOf(), beingSet, now), mayInviteAtOnce(seatOf(), beingSet, wayIn, now)]).not.toContain(
    true,
  )
  expect(mayInviteThoseAtTheTable(seatOf(), set, now)).toBe(false)
})

test('what was answered or has run out is neither sent again nor taken back', () => {
  for (const ended of [{ state: InvitationState.DECLINED }, { expiresAt: now }]) {
    expect(mayResend(seatOf(), { ...waiting, ...ended }, now)).toBe(false)
    expect(mayRevoke(seatOf(), { ...waiting, ...ended }, now)).toBe(false)
  }
  expect(mayResend(seatOf(), { ...waiting, voucher: { ...voucher, isHere: false } }, now)).toBe(false)
})

test('in one step nobody is invited past a table that is asked, nor by who vouches for nobody', () => {
  const asking = { ...wayIn, settings: { ...settings, consentDays: 7 } }
  expect(mayInviteAtOnce(seatOf(), set, asking, now)).toBe(false)
  expect(mayInviteAtOnce(seatOf({ standing: 'NEWCOMER' }), set, wayIn, now)).toBe(false)
})

test('an invitation brings nobody in once whoever vouches could not', () => {
  const { CANDIDATE, AT_THE_TABLE } = InvitationKind
  const could = (kind: InvitationKind, more: Partial<Voucher>) =>
    mayStillBringIn({ kind, voucher: { ...voucher, ...more } })
  for (const kind of [CANDIDATE, AT_THE_TABLE]) {
    expect(could(kind, {})).toBe(true)
    expect(could(kind, { isHere: false })).toBe(false)
    for (const state of ['PAUSED', 'CHARTER_DUE'] as const) expect(could(kind, { state })).toBe(false)
  }
  expect([could(CANDIDATE, { standing: 'NEWCOMER' }), could(AT_THE_TABLE, { role: 'MEMBER' })]).toEqual([
    false,
    false,
  ])
  expect([could(CANDIDATE, { role: 'MEMBER' }), could(AT_THE_TABLE, { standing: 'NEWCOMER' })]).toEqual([
    true,
    true,
  ])
})
