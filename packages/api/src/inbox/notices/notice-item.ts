import type { ToldWords } from '../../activity/told-words.ts'
import type { Group } from '../../groups/group.ts'
import { withoutLineBreaks } from '../../mail/without-line-breaks.ts'
import { excerptOf } from '../../threads/excerpt.ts'
import { itemFrom } from '../item-from.ts'
import type { ItemRow } from '../item-row.ts'
import type { SaidAnswer } from '../mail/answer-pieces.ts'
import { isAboutOwnSeat } from '../mail/at-every-level.ts'
import { contentFor, MailContent } from '../mail/content.ts'
import { wholeOf } from './whole-of.ts'

/** Which of a mail's lists an item stands in. */
export type Place = 'MEETINGS' | 'TO_YOU' | 'MORE'

/** An item with as much of it as travels: what stays behind is not in it. */
export type NoticeItem = TravellingItem | { isHidden: true }

export type Answerable = { meetingId: string; said: SaidAnswer | null }

/** An item whose words may leave with a mail, as far as the group lets them. */
export type TravellingItem = {
  isHidden: false
  kind: string
  place: Place
  sentence: string
  words: string | null
  by: string | null
  /** Below the group's address; null for nowhere. */
  path: string | null
  /** Of what was told in words of its day: without its reason where that stays behind. */
  told: ToldWords | null
  /** Somebody said why, and it stays behind. */
  isReasonBehind: boolean
  about: { kind: 'thread' | 'meeting'; id: string } | null
  /** Where it is, of a meeting to come; null also where that stays behind. */
  where: string | null
  /** The meeting that can be answered from the mail, and what was said to it. */
  answerable: Answerable | null
}

/** An item as a mail may carry it, by what its group chose and its thread's confidence. */
export function noticeItem(row: ItemRow, group: Group, ofGroup: MailContent, now: Date): NoticeItem {
  const content = isAboutOwnSeat(row.kind)
    ? MailContent.FULL
    : contentFor(ofGroup, row.thread?.confidence ?? null)
  if (content === MailContent.NOTHING) return { isHidden: true }
  const { sentence, words, wordsBy, path } = itemFrom(row, group)
  const travelling = words && wordsAt(content, words, row.post?.body ?? null)
  return {
    isHidden: false,
    kind: row.kind,
    place: placeOf(row),
    sentence: withoutLineBreaks(sentence),
    words: travelling || null,
    by: travelling && wordsBy ? withoutLineBreaks(wordsBy) : null,
    path,
    told: row.told && toldAt(row.told, travelling || null),
    isReasonBehind: Boolean(row.told?.reason) && !travelling,
    about: aboutOf(row),
    ...meetingOf(row, content, now),
  }
}

/** @param body of the post that the words may be the beginning of */
function wordsAt(content: MailContent, words: string, body: string | null): string | null {
  if (content === MailContent.TITLE) return null
  if (content === MailContent.FIRST_LINES) return excerptOf(words)
  return body !== null && excerptOf(body) === words ? wholeOf(body) : words
}

/** Without the reason, nothing leads up to it either: "… This is why:" */
function toldAt({ reason, says, ...told }: ToldWords, words: string | null): ToldWords {
  if (!reason) return { ...told, says }
  if (words !== null) return { ...told, says, reason: { ...reason, words } }
  return { ...told, says: says.map(said => said.replace(/(^|\s)[^.]*:$/, '').trim()).filter(Boolean) }
}

function placeOf({ meeting, kind, told }: ItemRow): Place {
  if (meeting || kind.startsWith('SERIES_') || kind.startsWith('MEETING_')) return 'MEETINGS'
  return told || kind === 'POSTED' || kind === 'STARTED' ? 'MORE' : 'TO_YOU'
}

function aboutOf({ thread, meeting }: ItemRow): TravellingItem['about'] {
  if (thread) return { kind: 'thread', id: thread.id }
  return meeting && { kind: 'meeting', id: meeting.id }
}

function meetingOf({ meeting }: ItemRow, content: MailContent, now: Date) {
  if (!meeting || meeting.isCancelled || new Date(meeting.startsAt) <= now)
    return { where: null, answerable: null }
  const answerable = { meetingId: meeting.id, said: meeting.said }
  return { where: content === MailContent.TITLE ? null : meeting.place || null, answerable }
}
