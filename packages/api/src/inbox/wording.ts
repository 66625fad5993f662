import type { Group } from '../groups/group.ts'
import { clockInWords, dayInWords } from '../meetings/when-in-words.ts'
import { excerptOf } from '../threads/excerpt.ts'
import { copy } from './copy/en.ts'
import type { InboxItem, InboxSentencePart } from './inbox-item.ts'
import type { ItemKind } from './item-kinds.ts'
import type { ItemRow } from './item-row.ts'

/** What an item says to its reader. */
export type Worded = Pick<InboxItem, 'sentenceParts' | 'words' | 'wordsBy' | 'path'>

/** How one kind of item is said, in a sentence and with what it quotes. */
export type Wording = (row: ItemRow, group: Group) => Worded

const { sentences } = copy

/** A part in which no moment is named. */
export const plainPart = (text: string): InboxSentencePart => ({ text, moment: null, timeZone: null })

const inParts = (parts: (string | InboxSentencePart)[]) =>
  parts.map(part => (typeof part === 'string' ? plainPart(part) : part))

type OfThread = (who: string, title: string) => string

/** Something that somebody said in a thread, told by how it begins. */
const said =
  (sentence: OfThread): Wording =>
  row => {
    const { actor, thread, post } = row
    return {
      sentenceParts: [plainPart(sentence(actor?.name ?? copy.somebody, thread?.title ?? ''))],
      words: post ? excerptOf(post.body) : null,
      wordsBy: post ? withFiles(byOf(row), post) : null,
      path: thread ? `/threads/${thread.id}${post ? `#${post.id}` : ''}` : null,
    }
  }

/** Thanks are told in their own words, which only whom they are said to reads. */
const thanked: Wording = (row, group) => ({
  ...said(sentences.thanked)(row, group),
  words: row.thanks || null,
  wordsBy: row.thanks ? byOf(row) : null,
})

/** However it was told of first: one that is cancelled is told of as that, and one that is back is planned. */
const ofMeeting =
  (sentence: typeof sentences.planned): Wording =>
  (row, group) => {
    const { meeting } = row
    const told = meeting?.isCancelled ? sentences.cancelled : sentence
    const reason = row.kind === 'MEETING_CANCELLED' ? (meeting?.cancelReason ?? null) : null
    return {
      sentenceParts: inParts(told<string | InboxSentencePart>(group.meetingName, whenOf(row, group) ?? '')),
      words: reason,
      wordsBy: reason ? byOf(row) : null,
      path: meeting ? `/meetings/${meeting.id}` : '/meetings',
    }
  }

const ofSeries =
  (sentence: typeof sentences.seriesPlanned): Wording =>
  (row, group) => ({
    sentenceParts: inParts(sentence(group.meetingName, whenOf(row, group))),
    words: null,
    wordsBy: null,
    path: '/meetings',
  })

const byOf = ({ actor }: ItemRow) => (actor ? `${actor.name}, ${actor.trade}` : null)

/** "Dana Whelan, machinist, with 2 pictures": words alone would not tell of them. */
function withFiles(by: string | null, { pictures, papers }: NonNullable<ItemRow['post']>): string | null {
  const files = [pictures && copy.pictures(pictures), papers && copy.papers(papers)].filter(Boolean)
  return by && files.length > 0 ? copy.withFiles(by, files.join(copy.and)) : by
}

/** "Tuesday 24 November, 6:30 AM", by the clocks of its place. */
function whenOf({ meeting }: ItemRow, group: Group): InboxSentencePart | null {
  if (!meeting) return null
  const { timeZone } = meeting
  const moment = new Date(meeting.startsAt)
  const when = { startsAt: moment, timeZone }
  return { text: `${dayInWords(when)}, ${clockInWords(when, group.timeZone)}`, moment, timeZone }
}

/** How each kind is told: on screen and by mail alike. */
export const wordings: Record<ItemKind, Wording> = {
  MENTIONED: said(sentences.mentioned),
  ANSWERED: said(sentences.answered),
  POSTED: said(sentences.posted),
  STARTED: said(sentences.started),
  KEPT_WITH_YOU: said(sentences.keptWithYou),
  THANKED: thanked,
  WHAT_BECAME: said((_who, title) => sentences.whatBecame(title)),
  PRESENT_LATER: said(sentences.presentLater),
  TABLE_ASKED: said(sentences.tableAsked),
  TABLE_AGREED: said(sentences.tableAgreed),
  TABLE_DECLINED: said(sentences.tableDeclined),
  MEETING_PLANNED: ofMeeting(sentences.planned),
  MEETING_MOVED: ofMeeting(sentences.moved),
  MEETING_CHANGED: ofMeeting(sentences.changed),
  MEETING_CANCELLED: ofMeeting(sentences.planned),
  SERIES_PLANNED: ofSeries(sentences.seriesPlanned),
  SERIES_CHANGED: ofSeries(sentences.seriesChanged),
  SERIES_ENDED: ofSeries(sentences.seriesEnded),
}
