import { expect, test } from 'vitest'
import { here, onlyFromTheTable, seatOf } from '../../test/from-the-table.ts'
import { TableItemState } from './table-item.ts'
import {
  isAsked,
  isOwner,
  isToMove,
  isToSettle,
  mayAnswerRequest,
  mayArrangeTable,
  mayEdit,
  mayMove,
  mayPutOnTable,
  maySeeTableItem,
  maySettle,
  mayWriteBack,
} from './table-policy.ts'

const now = new Date()
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const meeting = {
  groupId: here.groupId,
  hostId: 'another',
  endsAt: inHours(1),
  cancelledAt: null,
  closedAt: null,
}
const liesOn = { id: 'meeting', hostId: 'another', startsAt: inHours(-1), closedAt: null }

/** Their own, of a thread of their own, at a meeting under way. */
const own = {
  groupId: here.groupId,
  ownerId: here.memberId,
  threadId: 'thread',
  threadAuthorId: here.memberId,
  state: TableItemState.ON_THE_TABLE,
  askedAuthorAt: null,
  authorAgreedAt: null,
  writtenBackPostId: null,
  liesOn,
}
const theirs = { ...own, ownerId: 'another', threadAuthorId: 'another' }
const asked = { ...own, ownerId: 'another', askedAuthorAt: now }

onlyFromTheTable(
  { 'mayPutOnTable of no meeting yet': seat => mayPutOnTable(seat, null, now) },
  {
    mayPutOnTable: seat => mayPutOnTable(seat, meeting, now),
    isAsked: seat => isAsked(seat, asked),
    mayAnswerRequest: seat => mayAnswerRequest(seat, asked),
    'maySeeTableItem of their own': seat => maySeeTableItem(seat, own),
    'maySeeTableItem of another': seat => maySeeTableItem(seat, theirs),
    isOwner: seat => isOwner(seat, own),
    mayEdit: seat => mayEdit(seat, own),
    mayArrangeTable: seat => mayArrangeTable(seat, meeting),
    isToMove: seat => isToMove(seat, theirs),
    mayMove: seat => mayMove(seat, theirs),
    isToSettle: seat => isToSettle(seat, theirs),
    maySettle: seat => maySettle(seat, theirs, now),
    mayWriteBack: seat => mayWriteBack(seat, own, now),
  },
)

test('what waits for a yes is seen by who asks and who is asked, and what was taken off by whose it was', () => {
  const waiting = { ...theirs, askedAuthorAt: now }
  expect([maySeeTableItem(seatOf(), waiting), maySeeTableItem(seatOf(), asked)]).toEqual([false, true])
  expect(maySeeTableItem(seatOf(), { ...own, threadAuthorId: 'another', askedAuthorAt: now })).toBe(true)
  const state = TableItemState.TAKEN_OFF
  expect([
    maySeeTableItem(seatOf(), { ...theirs, state }),
    maySeeTableItem(seatOf(), { ...own, state }),
  ]).toEqual([false, true])
})

test('a member changes nothing that is neither theirs nor on a table they look after', () => {
  const member = seatOf({ role: 'MEMBER' })
  expect([
    mayAnswerRequest(member, { ...theirs, askedAuthorAt: now }),
    mayEdit(member, theirs),
    mayArrangeTable(member, meeting),
    mayMove(member, theirs),
    maySettle(member, theirs, now),
    mayWriteBack(seatOf(), theirs, now),
  ]).not.toContain(true)
})
