import { expect, test } from 'vitest'
import { here, onlyFromTheTable, seatOf } from '../../test/from-the-table.ts'
import { daysAfter } from '../database/clock.ts'
import {
  mayDescribe,
  mayFoundGroup,
  mayRewriteCharter,
  maySayTableIsSet,
  maySeeWhatHappened,
} from './group-policy.ts'
import {
  mayIntroduce,
  mayMakeAdmin,
  mayPause,
  mayProposeRelease,
  mayResume,
  maySeeMember,
  maySeePause,
  mayUnmakeAdmin,
} from './member-policy.ts'
import { Role } from './member.ts'
import { mayAgree, maySeeRelease, mayWithdraw } from './release-policy.ts'

const now = new Date()
const beingSet = { beingSetUntil: daysAfter(now, 9) }
const another = {
  groupId: here.groupId,
  id: 'another',
  role: Role.MEMBER,
  pausedUntil: null,
  endedAt: null,
}
const oneself = { ...another, id: here.memberId, role: Role.ADMIN }
const paused = { ...another, pausedUntil: daysAfter(now, 1) }
const release = {
  groupId: here.groupId,
  memberId: 'another',
  proposedById: 'a third',
  agreedAt: null,
  withdrawnAt: null,
}

onlyFromTheTable(
  {
    mayDescribe,
    mayRewriteCharter,
    maySeeWhatHappened,
    maySayTableIsSet: seat => maySayTableIsSet(seat, beingSet, now),
  },
  {
    maySeeMember: seat => maySeeMember(seat, another),
    maySeePause: seat => maySeePause(seat, another),
    mayIntroduce: seat => mayIntroduce(seat, oneself),
    mayMakeAdmin: seat => mayMakeAdmin(seat, another),
    mayUnmakeAdmin: seat => mayUnmakeAdmin(seat, oneself),
    mayPause: seat => mayPause(seat, another),
    mayResume: seat => mayResume(seat, paused),
    mayProposeRelease: seat => mayProposeRelease(seat, another),
    maySeeRelease: seat => maySeeRelease(seat, release),
    mayAgree: seat => mayAgree(seat, release),
    mayWithdraw: seat => mayWithdraw(seat, release),
  },
)

test('whoever is no admin looks after neither the group nor its people', () => {
  const member = seatOf({ role: 'MEMBER' })
  expect([
    mayDescribe(member),
    mayRewriteCharter(member),
    maySeeWhatHappened(member),
    maySayTableIsSet(member, beingSet, now),
    maySeePause(member, another),
    mayMakeAdmin(member, another),
    mayUnmakeAdmin(member, oneself),
    mayPause(member, another),
    mayResume(member, paused),
    mayProposeRelease(member, another),
    maySeeRelease(member, release),
    mayAgree(member, release),
  ]).not.toContain(true)
})

test('nobody who is gone is made an admin, paused or released', () => {
  const gone = { ...another, endedAt: now }
  expect([
    mayMakeAdmin(seatOf(), gone),
    mayUnmakeAdmin(seatOf(), { ...gone, role: Role.ADMIN }),
    mayPause(seatOf(), gone),
    mayResume(seatOf(), { ...gone, pausedUntil: daysAfter(now, 1) }),
    mayProposeRelease(seatOf(), gone),
  ]).not.toContain(true)
})

test('nothing is made of anybody that they are already, and no admin of somebody who is paused', () => {
  expect([
    maySayTableIsSet(seatOf(), { beingSetUntil: null }, now),
    mayMakeAdmin(seatOf(), { ...another, role: Role.ADMIN }),
    mayMakeAdmin(seatOf(), paused),
    mayUnmakeAdmin(seatOf(), another),
    mayPause(seatOf(), paused),
    mayResume(seatOf(), another),
  ]).not.toContain(true)
})

test('a group is founded where the deployment lets anyone', () => {
  expect([true, false].map(anyoneMayFound => mayFoundGroup({ anyoneMayFound }))).toEqual([true, false])
})

test('an admin is neither paused nor released by themselves, and introduces nobody else', () => {
  expect([
    mayPause(seatOf(), oneself),
    mayProposeRelease(seatOf(), oneself),
    mayIntroduce(seatOf(), another),
  ]).not.toContain(true)
})

test('whoever is kept from the table sees themselves, in their own group', () => {
  const kept = seatOf({ state: 'PAUSED', role: 'MEMBER' })
  expect([maySeeMember(kept, oneself), maySeePause(kept, oneself)]).toEqual([true, true])
  const elsewhere = seatOf({ state: 'PAUSED', group_id: 'next door' })
  expect([maySeeMember(elsewhere, oneself), maySeePause(elsewhere, oneself)]).toEqual([false, false])
})

test('a release is seen by no one whom it concerns, and agreed to by a second admin, once', () => {
  expect(maySeeRelease(seatOf(), { ...release, memberId: here.memberId })).toBe(false)
  expect(mayAgree(seatOf(), { ...release, proposedById: here.memberId })).toBe(false)
  expect(mayWithdraw(seatOf(), { ...release, proposedById: here.memberId })).toBe(true)
  for (const done of [{ agreedAt: now }, { withdrawnAt: now }])
    expect([
      mayAgree(seatOf(), { ...release, ...done }),
      mayWithdraw(seatOf(), { ...release, ...done }),
    ]).toEqual([false, false])
})
