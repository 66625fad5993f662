import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { checkTexts } from '../../graphql/text-input.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { Attendance } from '../attendance.ts'
import { MeetingNote } from '../meeting-note.ts'
import { rereadMeeting } from '../meeting-queries.ts'
import type { Meeting } from '../meeting.ts'
import { requireMeeting } from '../require-meeting.ts'
import { findMeetingSettings } from '../settings/settings-queries.ts'
import { copy } from './copy/en.ts'
import { mayReadNote, mayWriteNote } from './note-policy.ts'

type Asked = { groupId: string; meetingId: string; version: number | null; text: string }
type Words = { text: string; version: number | null; now: Date }

/**
 * Writes what stayed with those who were there, in the place of what stood there; an empty text removes it. The same
 * words again change nothing, so a retry is harmless.
 * @throws Refusals TOO_LONG
 * @throws Refusal NOT_FOUND; NOT_NOW before it starts, and when it was cancelled; NOT_ALLOWED; STALE_VERSION
 */
export async function writeMeetingNote(context: RequestContext, asked: Asked): Promise<Meeting | null> {
  const { seat } = await requireSeat(context, asked.groupId)
  const rule = { called: copy.fields.text, atLeast: 0, atMost: 4000 }
  const { text } = checkTexts({ text: asked.text }, { text: rule })
  const now = context.now()
  await context.database.asSeat(seat, async manager => {
    const meeting = await requireHeld(manager, seat, asked.meetingId, now)
    const note = await findNote(manager, meeting)
    if (!mayWriteNote(seat, meeting, note, now))
      throw new Refusal('NOT_ALLOWED', copy.refusals.notYoursToWrite)
    if (note && !mayReadNote(seat, meeting, note)) throw new Refusal('NOT_ALLOWED', copy.refusals.hiddenNote)
    const words = { text, version: asked.version, now }
    if (note) await rewrite(manager, seat, note, words)
    else if (text) await writeFirst(manager, seat, meeting, words)
  })
  return rereadMeeting(context, seat, asked.meetingId)
}

/** The meeting, with what was said of the seat's own presence. */
async function requireHeld(manager: EntityManager, seat: Seat, id: string, now: Date): Promise<Meeting> {
  const meeting = await requireMeeting(manager, seat, id)
  if (meeting.cancelledAt) throw new Refusal('NOT_NOW', copy.refusals.cancelled)
  if (now < meeting.startsAt) throw new Refusal('NOT_NOW', copy.refusals.notBegun)
  const key = { groupId: seat.groupId, meetingId: meeting.id, memberId: seat.memberId }
  const own = await manager.findOneBy(Attendance, key)
  return Object.assign(meeting, { viewerPresence: own?.presence ?? null })
}

const findNote = (manager: EntityManager, { groupId, id: meetingId }: Meeting) =>
  manager.findOneBy(MeetingNote, { groupId, meetingId })

async function rewrite(manager: EntityManager, seat: Seat, note: MeetingNote, words: Words): Promise<void> {
  if (note.text === words.text) return
  const { groupId, meetingId, version } = note
  const asSeen = { groupId, meetingId, version }
  const written = { text: words.text, authorId: seat.memberId, writtenAt: words.now, version: version + 1 }
  const isNewest = version === words.version
  const change = () =>
    words.text ? manager.update(MeetingNote, asSeen, written) : manager.delete(MeetingNote, asSeen)
  if (!isNewest || (await change()).affected !== 1) throw new Refusal('STALE_VERSION', copy.refusals.stale)
}

/** Two may write the first at once: the one who comes later is told so. */
async function writeFirst(manager: EntityManager, seat: Seat, meeting: Meeting, words: Words): Promise<void> {
  if (words.version !== null) throw new Refusal('STALE_VERSION', copy.refusals.stale)
  const { noteReaders: readers } = await findMeetingSettings(manager, seat.groupId)
  const { groupId, id: meetingId } = meeting
  const row = { groupId, meetingId, readers, text: words.text, authorId: seat.memberId, writtenAt: words.now }
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(MeetingNote)
    .values(row)
    .orIgnore()
    .returning('meeting_id')
    .execute()
  if (raw.length > 0) return
  const other = await findNote(manager, meeting)
  if (other?.text === words.text) return
  if (other) throw new Refusal('STALE_VERSION', copy.refusals.stale)
  throw new Refusal('NOT_ALLOWED', copy.refusals.hiddenNote)
}
