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

test('what has become of an item, and of its meeting, ends what may be done with it', () => {
  const { ON_THE_TABLE, DISCUSSED, TAKEN_OFF } = TableItemState
  const seat = seatOf()
  const waiting = { ...own, threadAuthorId: 'another', askedAuthorAt: now }
  const settled = { ...own, state: DISCUSSED }
  const on = (more: object) => ({ ...own, liesOn: { ...liesOn, ...more } })
  const refused: Record<string, boolean> = {
    'an answer nobody asked for': mayAnswerRequest(seat, own),
    'a second answer': mayAnswerRequest(seat, { ...asked, authorAgreedAt: now }),
    'an answer about what was taken off': mayAnswerRequest(seat, { ...asked, state: TAKEN_OFF }),
    'another meeting, once it is over': mayPutOnTable(seat, { ...meeting, endsAt: now }, now),
    'other words for what was discussed': mayEdit(seat, settled),
    'the table of a cancelled meeting': mayArrangeTable(seat, { ...meeting, cancelledAt: now }),
    'the table of a closed meeting': mayArrangeTable(seat, { ...meeting, closedAt: now }),
    'moving what lies nowhere': mayMove(seat, { ...own, liesOn: null }),
    'moving on a closed table': mayMove(seat, on({ closedAt: now })),
    'moving what was discussed': mayMove(seat, settled),
    'moving what waits for a yes': mayMove(seat, waiting),
    'settling what was discussed': maySettle(seat, settled, now),
    'settling what waits for a yes': maySettle(seat, waiting, now),
    'settling before it begins': maySettle(seat, on({ startsAt: inHours(1) }), now),
    'settling what lies nowhere': maySettle(seat, { ...own, liesOn: null }, now),
    'settling once it is closed': maySettle(seat, on({ closedAt: now }), now),
    'writing back to no thread': mayWriteBack(seat, { ...own, threadId: null }, now),
    'writing back twice': mayWriteBack(seat, { ...own, writtenBackPostId: 'written' }, now),
    'writing back what was taken off': mayWriteBack(seat, { ...own, state: TAKEN_OFF }, now),
    'writing back what waits for a yes': mayWriteBack(seat, waiting, now),
    'writing back before it begins': mayWriteBack(seat, on({ startsAt: inHours(1) }), now),
  }
  expect(Object.keys(refused).filter(what => refused[what])).toEqual([])
  expect(mayWriteBack(seat, { ...own, state: ON_THE_TABLE }, now)).toBe(true)
})
