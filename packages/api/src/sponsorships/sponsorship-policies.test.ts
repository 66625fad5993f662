import { expect, test } from 'vitest'
import { here, onlyFromTheTable, seatOf } from '../../test/from-the-table.ts'
import { daysAfter } from '../database/clock.ts'
import {
  mayConfirm,
  mayExtend,
  maySeeCompanionship,
  maySeeSuccessorDue,
} from './companion/companionship-policy.ts'
import { Companionship } from './companion/companionship.ts'
import { mayAnswerHandOver, maySeeHandOver, mayWithdrawHandOver } from './companion/hand-over-policy.ts'
import { HandOverAnswer } from './companion/hand-over.ts'
import { mayReadOfHold, maySeeHold } from './consent/hold-policy.ts'
import {
  may,
  mayArrangeMeetings,
  mayChooseSettings,
  maySeeAddress,
  maySeeLineage,
  maySeeSettings,
  maySeeSponsorship,
  maySponsor,
  mayTakeOver,
} from './sponsorship-policy.ts'
import { Sponsorship, SponsorshipState } from './sponsorship.ts'

const now = new Date()
const sponsorshipOf = (more: Partial<Sponsorship> = {}) =>
  Object.assign(new Sponsorship(), {
    groupId: here.groupId,
    sponsorId: here.memberId,
    newcomerId: null,
    state: SponsorshipState.PROPOSED,
    accompaniedUntil: null,
    completesAt: null,
    extendedAt: null,
    ...more,
  })
const proposed = sponsorshipOf()
const another = { sponsorId: 'another' }
const cleared = sponsorshipOf({ ...another, state: SponsorshipState.CLEARED })
const active = sponsorshipOf({
  state: SponsorshipState.ACTIVE,
  newcomerId: 'newcomer',
  accompaniedUntil: daysAfter(now, -1),
  completesAt: daysAfter(now, 29),
})
const page = Object.assign(new Companionship(), {
  groupId: here.groupId,
  sponsorId: here.memberId,
  newcomerId: 'newcomer',
  sponsorConfirmedAt: null,
  newcomerConfirmedAt: null,
})
const gone = { endedAt: now, pausedUntil: null }
const handOver = {
  groupId: here.groupId,
  toMemberId: here.memberId,
  proposedById: here.memberId,
  answer: null,
}
const hold = {
  groupId: here.groupId,
  sponsorId: 'sponsor',
  vouchedForById: 'sponsor',
  memberId: here.memberId,
  hearerId: null,
}

onlyFromTheTable(
  { maySponsor, mayChooseSettings, maySeeLineage, maySeeSettings },
  {
    'may withdraw': seat => may('WITHDRAW', seat, proposed),
    'may answer': seat => may('ANSWER', seat, sponsorshipOf(another)),
    'may invite': seat => may('INVITE', seat, cleared),
    maySeeSponsorship: seat => maySeeSponsorship(seat, proposed),
    mayArrangeMeetings: seat => mayArrangeMeetings(seat, proposed),
    mayTakeOver: seat => mayTakeOver(seat, cleared, gone),
    maySeeAddress: seat => maySeeAddress(seat, proposed),
    maySeeCompanionship: seat => maySeeCompanionship(seat, page),
    mayConfirm: seat => mayConfirm(seat, active, page, now),
    mayExtend: seat => mayExtend(seat, active, now),
    maySeeSuccessorDue: seat => maySeeSuccessorDue(seat, active),
    maySeeHandOver: seat => maySeeHandOver(seat, handOver, active),
    mayAnswerHandOver: seat => mayAnswerHandOver(seat, handOver, active),
    mayWithdrawHandOver: seat => mayWithdrawHandOver(seat, handOver),
    maySeeHold: seat => maySeeHold(seat, hold),
    mayReadOfHold: seat => mayReadOfHold(seat, hold),
  },
)

test('a settled member whom it does not concern sees a proposal while it is open, and no hand-over', () => {
  const member = seatOf({ role: 'MEMBER' })
  const closed = sponsorshipOf({ ...another, state: SponsorshipState.CLOSED })
  expect([maySeeSponsorship(member, sponsorshipOf(another)), maySeeSponsorship(member, closed)]).toEqual([
    true,
    false,
  ])
  expect(maySeeSponsorship(seatOf({ role: 'MEMBER', standing: 'NEWCOMER' }), sponsorshipOf(another))).toBe(
    false,
  )
  const between = { ...handOver, toMemberId: 'another', proposedById: 'another' }
  expect(maySeeHandOver(member, between, { ...another, newcomerId: 'newcomer' })).toBe(false)
})

test('the page of the two is for no admin, and confirmed by none', () => {
  const theirs = Object.assign(new Companionship(), page, another)
  expect(maySeeCompanionship(seatOf(), theirs)).toBe(false)
  expect(mayConfirm(seatOf(), sponsorshipOf({ ...active, ...another }), theirs, now)).toBe(false)
})

test('more time is asked for until it is completed, and not a moment later', () => {
  const completesAt = daysAfter(now, 29)
  expect(mayExtend(seatOf(), active, new Date(completesAt.getTime() - 1))).toBe(true)
  expect(mayExtend(seatOf(), active, completesAt)).toBe(false)
})

test('the end of an accompaniment is confirmed once it has come, by each of the two once', () => {
  const early = sponsorshipOf({ ...active, accompaniedUntil: daysAfter(now, 1) })
  const said = Object.assign(new Companionship(), page, { sponsorConfirmedAt: now })
  expect([
    mayConfirm(seatOf(), early, page, now),
    mayConfirm(seatOf(), active, said, now),
    mayConfirm(seatOf(), active, null, now),
    mayExtend(seatOf(), sponsorshipOf({ ...active, accompaniedUntil: daysAfter(now, 15) }), now),
    mayExtend(seatOf(), sponsorshipOf({ ...active, extendedAt: now }), now),
    mayTakeOver(seatOf(), cleared, { endedAt: null, pausedUntil: null }),
  ]).not.toContain(true)
})

test('a member who is none of the two sees neither an address, nor by when another companion is due, nor a hold', () => {
  const member = seatOf({ role: 'MEMBER' })
  expect([
    maySeeAddress(member, sponsorshipOf(another)),
    maySeeSuccessorDue(member, active),
    mayWithdrawHandOver(member, { ...handOver, proposedById: 'another' }),
    mayChooseSettings(member),
    maySeeHold(member, { ...hold, memberId: 'another' }),
  ]).not.toContain(true)
})

test('an admin who is no settled member vouches for nobody, also in another’s place', () => {
  expect(mayTakeOver(seatOf({ standing: 'NEWCOMER' }), cleared, gone)).toBe(false)
})

test('who is asked to accompany answers once, and as a settled member', () => {
  const answered = { ...handOver, answer: HandOverAnswer.DECLINED }
  expect(mayAnswerHandOver(seatOf(), answered, active)).toBe(false)
  expect(mayWithdrawHandOver(seatOf(), answered)).toBe(false)
  expect(mayAnswerHandOver(seatOf({ standing: 'NEWCOMER' }), handOver, active)).toBe(false)
})

test('a hold is read by nobody who vouches for the candidate, or did when it was raised, admin or not', () => {
  for (const against of [{ sponsorId: here.memberId }, { vouchedForById: here.memberId }]) {
    expect(maySeeHold(seatOf(), { ...hold, ...against })).toBe(false)
    expect(mayReadOfHold(seatOf(), { ...hold, ...against })).toBe(false)
  }
})
