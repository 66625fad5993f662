import type { Seat } from '../database/seat.ts'
import type { Member } from '../groups/member.ts'
import { peopleOf, type RowWithPeople } from '../groups/people-of-page.ts'
import { readable } from './confidence/readable-threads.ts'
import { mayReadWordsOf } from './life/life-policy.ts'
import { Stance } from './thread-read.ts'
import { askState, threadState } from './thread-state.ts'
import { Thread } from './thread.ts'

type Columns = Pick<
  Thread,
  | 'id'
  | 'title'
  | 'authorId'
  | 'startedAt'
  | 'postCount'
  | 'lastPostAt'
  | 'lastSpeakerId'
  | 'confidence'
  | 'reach'
  | 'openToNewcomers'
  | 'repliesCloseAt'
  | 'kind'
  | 'mode'
  | 'modeChangedAt'
  | 'answeredAt'
  | 'closedAt'
  | 'outcomePostId'
  | 'outcomeDeclinedAt'
  | 'restedAt'
  | 'restedById'
  | 'pinnedAt'
  | 'pinnedById'
  | 'discardedAt'
  | 'discardedById'
  | 'erasedAt'
>

/** A thread as a page's statement tells it. */
export type ThreadRow = RowWithPeople &
  Columns & {
    readUpTo: number
    ownBeyond: number
    lookedAt: Date | null
    stance: Stance | null
    speakerIds: string[] | null
    /** Microseconds since 1970. */
    moment: number
  }

const columns = `
  t.id, t.title, t.author_id as "authorId", t.started_at as "startedAt", t.post_count as "postCount",
  t.last_post_at as "lastPostAt", t.last_speaker_id as "lastSpeakerId", t.confidence, t.reach,
  t.open_to_newcomers as "openToNewcomers", t.replies_close_at as "repliesCloseAt", t.kind, t.mode,
  t.mode_changed_at as "modeChangedAt", t.answered_at as "answeredAt", t.closed_at as "closedAt",
  t.outcome_post_id as "outcomePostId", t.outcome_declined_at as "outcomeDeclinedAt", t.rested_at as "restedAt",
  t.rested_by_id as "restedById", t.pinned_at as "pinnedAt", t.pinned_by_id as "pinnedById",
  t.discarded_at as "discardedAt", t.discarded_by_id as "discardedById", t.erased_at as "erasedAt"`

/** SQL: what a thread looks like from the seat of member $2 in group $1, as far as it may be read from there. */
export const seenThreads = `
  select ${columns}, coalesce(r.read_up_to, 0) as "readUpTo", coalesce(r.own_beyond, 0) as "ownBeyond",
    r.looked_at as "lookedAt", r.stance
  from threads t
    left join thread_reads r on r.group_id = $1 and r.member_id = $2 and r.thread_id = t.id
  where t.group_id = $1 and ${readable('t')}`

/** SQL: it stands in lists and is counted. */
export const isListed = 't.discarded_at is null'

/** SQL, about what {@link seenThreads} joins: others have said something that the member has not looked at. */
export const isUnread = 't.post_count > coalesce(r.read_up_to + r.own_beyond, 0)'

/** SQL: something was said that is new to the member, and they want to know. */
export const isNew = `${isListed} and ${isUnread} and r.stance is distinct from 'MUTED'`

/** The threads that rows tell of; somebody who stands in several is one and the same in all of them. */
export function threadsFrom(rows: ThreadRow[], seat: Seat): Thread[] {
  const people = peopleOf(rows)
  return rows.map(row => threadFrom(row, seat, people))
}

function threadFrom(row: ThreadRow, seat: Seat, people: Map<string, Member>): Thread {
  const { people: _people, moment: _moment, readUpTo, ownBeyond, lookedAt, stance, speakerIds, ...own } = row
  const { groupId } = seat
  const isMuted = stance === Stance.MUTED
  return Object.assign(new Thread(), own, {
    groupId,
    title: mayReadWordsOf(seat, { groupId, ...own }) ? own.title : '',
    author: people.get(own.authorId) ?? null,
    lastSpeaker: people.get(own.lastSpeakerId) ?? null,
    newSpeakers: isMuted ? [] : (speakerIds ?? []).flatMap(id => people.get(id) ?? []),
    newPostCount: isMuted ? 0 : Math.max(0, own.postCount - readUpTo - ownBeyond),
    viewerReadUpTo: readUpTo,
    viewerOwnBeyond: ownBeyond,
    viewerLastLookedAt: lookedAt,
    viewerStance: stance,
    state: threadState(own),
    askState: askState(own),
  })
}
