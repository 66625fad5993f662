import { findMembers } from '../../groups/member-queries.ts'
import { presenceOf, Presence, type Member } from '../../groups/member.ts'
import type { QueuedLetter } from '../../mail/letter-kinds.ts'
import type { ComposedLetter } from '../../mail/letter.ts'
import { meetingAddress } from '../../meetings/calendar/calendar-addresses.ts'
import { loadMeeting } from '../../meetings/meeting-queries.ts'
import { RsvpAnswer } from '../../meetings/rsvp.ts'
import { answerPieces } from '../mail/answer-pieces.ts'
import { calendarFile } from '../mail/calendar-file.ts'
import { MailContent } from '../mail/content.ts'
import { forMember } from '../mail/frame-for-member.ts'
import type { MailHouse } from '../mail/mail-house.ts'
import { threadingHeaders } from '../mail/threading.ts'
import { copy } from './copy/en.ts'
import type { ComingMeeting } from './evening-group.ts'
import { eveningMoment, fromNowOn } from './evening-moment.ts'
import { saidPieces } from './said-entries.ts'
import { findSaidInThreads } from './said-in-threads.ts'
import { sitDown, type Reading } from './sit-down.ts'
import { tablePieces } from './table-entries.ts'
import { whenItIs } from './when-it-is.ts'
import { whoIsComing } from './who-is-coming.ts'

/**
 * Words the mail of the evening before a meeting, from what its reader finds now; null when there is nothing to say:
 * the meeting is no more, or they are not coming and nothing else is new.
 */
export async function writeEveningMail(
  house: MailHouse,
  letter: QueuedLetter,
): Promise<ComposedLetter | null> {
  const reading = await sitDown(house, letter)
  return reading && wordEvening(house, letter, reading)
}

/** The same from what was read already. */
export async function wordEvening(
  house: MailHouse,
  letter: QueuedLetter,
  reading: Reading,
): Promise<ComposedLetter | null> {
  const coming = comingMeeting(reading, letter, house.clock())
  const meeting = coming && (await loadMeeting(reading.context, reading.seat, coming.id))
  if (!meeting) return null
  const { evening, mailedCalendar, group, seat } = reading
  const { groupId, memberId } = seat
  const { content } = evening
  const members = await findMembers(reading.context, seat)
  const onTheTable = await tablePieces(reading, meeting.id, members)
  const said = await findSaidInThreads(reading)
  const isNews = onTheTable.length > 0 || said.some(({ newPostCount }) => newPostCount > 0)
  if (meeting.viewerAnswer === RsvpAnswer.NOT_GOING && !isNews) return null
  const is = copy.evening.is(
    group.meetingName,
    whenItIs(meeting, reading.reader.hours.timeZone, house.clock()),
  )
  const isMailed = mailedCalendar !== null && mailedCalendar >= meeting.sequence
  const calendar = isMailed ? null : calendarFile(house.publicUrl, group, [meeting], content)
  const mine = meeting.rsvps.find(rsvp => rsvp.memberId === memberId) ?? null
  return forMember(house, group, memberId, {
    subject: copy.evening.subject(is, meeting.viewerAnswer === null),
    heading: is,
    pieces: [
      ...(meeting.place && content !== MailContent.NOTHING
        ? [{ says: copy.evening.where(meeting.place) }]
        : []),
      ...answerPieces(house, { groupId, memberId, meetingId: meeting.id }, mine),
      { says: whoIsComing(meeting, members.filter(isHere), memberId, content !== MailContent.NOTHING) },
      ...onTheTable,
      ...saidPieces(said, { ...house, group, content }),
      {
        button: copy.evening.open(group.meetingName),
        leadsTo: meetingAddress(house.publicUrl, group.slug, meeting.id),
      },
    ],
    headers: threadingHeaders(house.publicUrl, { kind: 'meeting', id: meeting.id }),
    ...(calendar && { calendar }),
  })
}

/** The meeting, while it is still the evening before it for this reader: it may have been moved, or cancelled. */
function comingMeeting(
  { evening, reader }: Reading,
  { subjectId }: QueuedLetter,
  now: Date,
): ComingMeeting | null {
  const meeting = evening.coming.find(({ id }) => id === subjectId)
  const moment = meeting && eveningMoment(meeting, evening, reader.hours)
  if (!moment || moment > now) return null
  return fromNowOn(moment, reader.hours, now, meeting.startsAt) && meeting
}

const isHere = (member: Member) => presenceOf(member) === Presence.HERE
