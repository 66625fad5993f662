import type { Group } from '../groups/group.ts'
import { excerptOf } from '../threads/excerpt.ts'
import { copy } from './copy/en.ts'
import type { InboxItem } from './inbox-item.ts'
import type { ItemKind } from './item-kinds.ts'
import type { ItemRow } from './item-row.ts'

/** What an item says to its reader. */
export type Worded = Pick<InboxItem, 'sentence' | 'words' | 'wordsBy' | 'path'>

export type Wording = (row: ItemRow, group: Group) => Worded

type OfThread = (who: string, title: string) => string

/** Something that somebody said in a thread, told by how it begins. */
const said =
  (sentence: OfThread): Wording =>
  ({ actor, thread, post }) => ({
    sentence: sentence(actor?.name ?? copy.somebody, thread?.title ?? ''),
    words: post ? excerptOf(post.body) : null,
    wordsBy: post && actor ? `${actor.name}, ${actor.trade}` : null,
    path: thread ? `/threads/${thread.id}${post ? `#${post.id}` : ''}` : null,
  })

const ofMeeting =
  (sentence: (meetingName: string, when: string) => string): Wording =>
  ({ meeting }, group) => ({
    sentence: sentence(group.meetingName, meeting ? whenOf(meeting) : ''),
    words: meeting?.cancelReason ?? null,
    wordsBy: null,
    path: meeting ? `/meetings/${meeting.id}` : '/meetings',
  })

/** "Tuesday 24 November, 6:30 AM", by the meeting's own clocks. */
function whenOf({ wallDate, wallTime }: NonNullable<ItemRow['meeting']>): string {
  const moment = new Date(`${wallDate}T${wallTime.slice(0, 5)}:00Z`)
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(moment)
  const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
    .format(moment)
    .replace('\u202f', ' ')
  return `${day}, ${time}`
}

const { sentences } = copy

/** How each kind is told: on screen and by mail alike. */
export const wordings: Record<ItemKind, Wording> = {
  MENTIONED: said(sentences.mentioned),
  ANSWERED: said(sentences.answered),
  POSTED: said(sentences.posted),
  STARTED: said(sentences.started),
  KEPT_WITH_YOU: said(sentences.keptWithYou),
  THANKED: (row, group) => ({
    ...said(sentences.thanked)(row, group),
    words: row.thanks || null,
  }),
  WHAT_BECAME: said((_who, title) => sentences.whatBecame(title)),
  PRESENT_LATER: said(sentences.presentLater),
  TABLE_ASKED: said(sentences.tableAsked),
  TABLE_AGREED: said(sentences.tableAgreed),
  TABLE_DECLINED: said(sentences.tableDeclined),
  MEETING_PLANNED: ofMeeting(sentences.planned),
  MEETING_MOVED: ofMeeting(sentences.moved),
  MEETING_CHANGED: ofMeeting(sentences.changed),
  MEETING_CANCELLED: ofMeeting(sentences.cancelled),
  SERIES_PLANNED: ofMeeting(meetingName => sentences.seriesPlanned(meetingName)),
  SERIES_CHANGED: ofMeeting(meetingName => sentences.seriesChanged(meetingName)),
  SERIES_ENDED: ofMeeting(meetingName => sentences.seriesEnded(meetingName)),
}
