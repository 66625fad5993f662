import type { Seat } from '../../database/seat.ts'
import { AttendancePresence } from '../attendance.ts'
import type { MeetingNote } from '../meeting-note.ts'
import { NoteReaders } from '../meeting-settings.ts'
import type { Meeting } from '../meeting.ts'

type Held = Pick<Meeting, 'groupId' | 'hostId' | 'startsAt' | 'cancelledAt' | 'viewerPresence'>
type Written = Pick<MeetingNote, 'readers' | 'authorId'>

const wasPresent = ({ viewerPresence }: Pick<Held, 'viewerPresence'>) =>
  viewerPresence === AttendancePresence.PRESENT

/** Whoever was there and whoever wrote it last; where it is for the table, everybody who sits there. */
export const mayReadNote = (
  seat: Seat,
  meeting: Pick<Held, 'groupId' | 'viewerPresence'>,
  note: Written,
): boolean =>
  seat.state === 'SEATED' &&
  seat.groupId === meeting.groupId &&
  (note.readers === NoteReaders.TABLE || note.authorId === seat.memberId || wasPresent(meeting))

/** Who looked after the meeting, whoever was there, and whoever wrote it last; from its start on. */
export const mayWriteNote = (seat: Seat, meeting: Held, note: Written | null, now: Date): boolean =>
  seat.state === 'SEATED' &&
  seat.groupId === meeting.groupId &&
  meeting.cancelledAt === null &&
  now >= meeting.startsAt &&
  (meeting.hostId === seat.memberId || wasPresent(meeting) || note?.authorId === seat.memberId)
