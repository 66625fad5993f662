import type { LetterKinds } from '../../mail/letter-kinds.ts'
import type { ComposedLetter } from '../../mail/letter.ts'
import { findMeetingsOfMail } from '../../meetings/calendar/calendar-queries.ts'
import { answerChoices } from '../mail/answer-choices.ts'
import { calendarFile } from '../mail/calendar-file.ts'
import { copy as frame } from '../mail/copy/en.ts'
import { forMember } from '../mail/frame-for-member.ts'
import type { MailHouse } from '../mail/mail-house.ts'
import { threadingHeaders } from '../mail/threading.ts'
import { findCarried, type Carried } from './carried-rows.ts'
import { draftNotice } from './draft-notice.ts'
import { noticeItem, type NoticeItem } from './notice-item.ts'
import { findNoticeGround, keepCarried, type NoticeGround, type ToMember } from './notice-ground.ts'

/**
 * Words a mail of what a member was told from how things stand now: nothing that was read or raised since, nothing to
 * whoever is gone but that they are, and no more of anybody's words than may travel.
 */
export async function composeNotice(
  house: MailHouse,
  rooms: LetterKinds,
  letter: ToMember,
): Promise<ComposedLetter | null> {
  const { database, publicUrl } = house
  const { groupId, memberId } = letter
  const ground = await database.asSystem('wording a mail', groupId, manager =>
    findNoticeGround(manager, letter, rooms),
  )
  if (!ground) return null
  const carried = await findCarried(database, letter, ground)
  const ids = carried.rows.map(({ id }) => id)
  await database.asSystem('wording a mail', groupId, manager => keepCarried(manager, letter, ids))
  if (ids.length === 0) return null
  const { group, content, reader } = ground
  const items = carried.rows.map(row => noticeItem(row, group, content, house.clock()))
  const calendar = await fileOf(house, ground, carried)
  return forMember(house, group, memberId, {
    ...draftNotice(items, group, publicUrl, meetingId =>
      answerChoices(house, { groupId, memberId, meetingId }),
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
  { group, content }: NoticeGround,
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
