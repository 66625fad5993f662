import { expect, test } from 'vitest'
import { here, onlyFromTheTable, seatOf } from '../../test/from-the-table.ts'
import { mayReadNote, mayWriteNote } from './afterwards/note-policy.ts'
import { mayBringVisitor } from './answers/answer-policy.ts'
import { AttendancePresence } from './attendance.ts'
import {
  mayAnswer,
  mayChangeMeeting,
  mayChangeSeries,
  mayLookAfter,
  mayMarkAll,
  mayMarkSelf,
  mayPlan,
  mayReadMeetings,
  maySayLate,
} from './meeting-policy.ts'
import { NoteReaders } from './meeting-settings.ts'
import { mayOfferToHost } from './planning/planning-policy.ts'
import { mayChooseMeetingSettings, maySeeMeetingSettings } from './settings/settings-policy.ts'

const now = new Date()
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const toCome = {
  groupId: here.groupId,
  hostId: here.memberId,
  seriesHostId: null,
  startsAt: inHours(1),
  endsAt: inHours(2),
  cancelledAt: null,
  closedAt: null,
  viewerPresence: null,
}
const underWay = { ...toCome, startsAt: inHours(-1) }
const note = { readers: NoteReaders.PRESENT, authorId: here.memberId }
const openToVisitors = { allowsVisitors: true }

onlyFromTheTable(
  {
    mayReadMeetings,
    mayOfferToHost,
    maySeeMeetingSettings,
    mayChooseMeetingSettings,
    mayPlan: seat => mayPlan(seat, true),
  },
  {
    mayChangeSeries: seat => mayChangeSeries(seat, toCome),
    mayLookAfter: seat => mayLookAfter(seat, toCome),
    mayChangeMeeting: seat => mayChangeMeeting(seat, toCome, now),
    mayAnswer: seat => mayAnswer(seat, toCome, now),
    mayBringVisitor: seat => mayBringVisitor(seat, toCome, openToVisitors, now),
    maySayLate: seat => maySayLate(seat, toCome, now),
    mayMarkSelf: seat => mayMarkSelf(seat, underWay, now),
    mayMarkAll: seat => mayMarkAll(seat, underWay, now),
    mayReadNote: seat => mayReadNote(seat, underWay, note),
    mayWriteNote: seat => mayWriteNote(seat, underWay, null, now),
  },
)

test('a member who looks after nothing plans nothing, and changes and marks nothing of others', () => {
  const member = seatOf({ role: 'MEMBER' })
  const another = { hostId: 'another' }
  expect([
    mayPlan(member, false),
    mayChangeSeries(member, { ...toCome, ...another }),
    mayLookAfter(member, { ...toCome, ...another }),
    mayChangeMeeting(member, { ...toCome, ...another }, now),
    mayMarkAll(member, { ...underWay, ...another }, now),
    mayChooseMeetingSettings(member),
  ]).not.toContain(true)
})

test('a note for those who were there is neither read nor written by an admin who was not', () => {
  const meeting = { ...underWay, hostId: 'another' }
  const theirs = { ...note, authorId: 'another' }
  expect([mayReadNote(seatOf(), meeting, theirs), mayWriteNote(seatOf(), meeting, theirs, now)]).toEqual([
    false,
    false,
  ])
  const present = { ...meeting, viewerPresence: AttendancePresence.PRESENT }
  expect([mayReadNote(seatOf(), present, theirs), mayWriteNote(seatOf(), present, theirs, now)]).toEqual([
    true,
    true,
  ])
  expect(mayReadNote(seatOf(), meeting, { ...theirs, readers: NoteReaders.TABLE })).toBe(true)
})

test('where a meeting has no visitors nobody brings one', () => {
  expect(mayBringVisitor(seatOf(), toCome, { allowsVisitors: false }, now)).toBe(false)
})

test('a meeting that has begun, is over or was cancelled ends what may be done with it', () => {
  const seat = seatOf()
  const cancelled = { ...toCome, cancelledAt: now }
  const over = { ...toCome, startsAt: inHours(-2), endsAt: inHours(-1) }
  const refused: Record<string, boolean> = {
    'changing what has begun': mayChangeMeeting(seat, underWay, now),
    'changing what was cancelled': mayChangeMeeting(seat, cancelled, now),
    'an answer to what is over': mayAnswer(seat, over, now),
    'an answer to what was cancelled': mayAnswer(seat, cancelled, now),
    'being late three hours before': maySayLate(
      seat,
      { ...toCome, startsAt: inHours(3), endsAt: inHours(4) },
      now,
    ),
    'being late for what is over': maySayLate(seat, over, now),
    'being there before it begins': mayMarkSelf(seat, toCome, now),
    'being there once it is closed': mayMarkSelf(seat, { ...over, closedAt: now }, now),
    'a note before it begins': mayWriteNote(seat, toCome, null, now),
    'a note of what was cancelled': mayWriteNote(seat, { ...underWay, cancelledAt: now }, null, now),
  }
  expect(Object.keys(refused).filter(what => refused[what])).toEqual([])
})
