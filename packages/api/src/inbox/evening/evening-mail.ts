import { findMembers } from '../../groups/member-queries.ts'
import { presenceOf, Presence, type Member } from '../../groups/member.ts'
import type { LetterPiece } from '../../mail/letter-draft.ts'
import type { QueuedLetter } from '../../mail/letter-kinds.ts'
import type { ComposedLetter } from '../../mail/letter.ts'
import { pages } from '../../meetings/answers/copy/pages-en.ts'
import { meetingAddress } from '../../meetings/calendar/calendar-addresses.ts'
import { loadMeeting } from '../../meetings/meeting-queries.ts'
import type { Meeting } from '../../meetings/meeting.ts'
import { RsvpAnswer } from '../../meetings/rsvp.ts'
import { answerChoices } from '../mail/answer-choices.ts'
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
  return forMember(house, group, seat.memberId, {
    subject: copy.evening.subject(is, meeting.viewerAnswer === null),
    heading: is,
    pieces: [
      ...(meeting.place && content !== MailContent.NOTHING
        ? [{ says: copy.evening.where(meeting.place) }]
        : []),
      ...answerPieces(house, reading, meeting),
      { says: whoIsComing(meeting, members.filter(isHere), seat.memberId, content !== MailContent.NOTHING) },
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

/** What the reader has said, and the three answers, each of which is one press. */
function answerPieces(house: MailHouse, { seat }: Reading, meeting: Meeting): LetterPiece[] {
  const { groupId, memberId } = seat
  const mine = meeting.rsvps.find(said => said.memberId === memberId)
  const words = mine?.isFromBeforeMove ? copy.evening.saidBeforeMove : copy.evening.said
  return [
    { says: mine ? words(pages.answers[mine.answer]) : copy.evening.notSaid },
    { choices: answerChoices(house, { groupId, memberId, meetingId: meeting.id }) },
  ]
}

const isHere = (member: Member) => presenceOf(member) === Presence.HERE
