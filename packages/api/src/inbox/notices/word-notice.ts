import type { ComposedLetter } from '../../mail/letter.ts'
import { findMeetingsOfMail } from '../../meetings/calendar/calendar-queries.ts'
import { answerPieces } from '../mail/answer-pieces.ts'
import { calendarFile } from '../mail/calendar-file.ts'
import { copy as frame } from '../mail/copy/en.ts'
import { forMember } from '../mail/frame-for-member.ts'
import type { MailHouse } from '../mail/mail-house.ts'
import { threadingHeaders } from '../mail/threading.ts'
import type { Carried } from './carried-rows.ts'
import { draftNotice } from './draft-notice.ts'
import { noticeItem, type NoticeItem } from './notice-item.ts'
import type { NoticeReader } from './notice-ground.ts'

/** Words a mail that carries these items; null when it carries none. */
export async function wordNotice(
  house: MailHouse,
  whose: NoticeReader,
  carried: Carried,
): Promise<ComposedLetter | null> {
  if (carried.rows.length === 0) return null
  const { publicUrl } = house
  const { group, content, reader } = whose
  const { memberId } = reader
  const items = carried.rows.map(row => noticeItem(row, group, content, house.clock()))
  const calendar = await fileOf(house, whose, carried)
  return forMember(house, group, memberId, {
    ...draftNotice(items, group, publicUrl, ({ meetingId, said }) =>
      answerPieces(house, { groupId: group.id, memberId, meetingId }, said),
    ),
    headers: threadingOf(items, publicUrl),
    ...(reader.state === 'GONE' && { because: frame.becauseYouHad(group.name, new URL(publicUrl).host) }),
    ...(calendar && { calendar }),
  })
}

/** Kinds that bring the calendar file of their meeting: it is new, or another than it was. */
export const withCalendarFile = ['MEETING_PLANNED', 'MEETING_MOVED', 'MEETING_CHANGED', 'MEETING_CANCELLED']

async function fileOf(
  { database, publicUrl }: MailHouse,
  { group, content }: NoticeReader,
  { rows, seat }: Carried,
) {
  const ids = rows.flatMap(({ kind, meeting }) =>
    withCalendarFile.includes(kind) && meeting ? [meeting.id] : [],
  )
  if (!seat || ids.length === 0) return null
  return calendarFile(publicUrl, group, await findMeetingsOfMail(database, seat, ids), content)
}

/** Where all is about one thing. What is kept among a few shows not even by which mails belong together. */
function threadingOf(items: readonly NoticeItem[], publicUrl: string): Record<string, string> {
  const abouts = items.map(item => (item.isHidden ? null : item.about))
  const [first] = abouts
  return first && abouts.every(about => about?.id === first.id) ? threadingHeaders(publicUrl, first) : {}
}
