import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { findMembersById } from '../groups/member-queries.ts'
import { findMeetingsById } from '../meetings/meeting-queries.ts'
import { findPostsById } from '../threads/post-queries.ts'
import { findThreadsById } from '../threads/thread-queries.ts'
import { Thread } from '../threads/thread.ts'
import type { GroupEvent } from './group-event.ts'
import { findReadElsewhere } from './read-elsewhere.ts'
import type { EventKind, LiveEvent } from './live-event.ts'

export type House = { database: Database; clock: Clock }

/** What an event is about, as it stands now. */
export type Nouns = Omit<GroupEvent, 'cursor'>

/** An event that tells of nothing: each kind says what it is about instead. */
export const nothing: Nouns = {
  resync: false,
  post: null,
  thread: null,
  meeting: null,
  tableOfMeetingId: null,
  goneThreadId: null,
  goneMeetingId: null,
  inboxChanged: false,
  readElsewhere: null,
  member: null,
}

/**
 * What events are about, read once for all who may know of them: from the seat of one who may. What is not to be read
 * from there any more is null: whoever looks on is told nothing then.
 */
export async function findNouns(
  { database, clock }: House,
  seat: Seat,
  events: readonly LiveEvent[],
): Promise<(Nouns | null)[]> {
  const idsOf = (kind: EventKind) => [
    ...new Set(events.filter(event => event.kind === kind).map(({ subjectId }) => subjectId)),
  ]
  const threadIds = [...new Set(events.flatMap(({ threadId }) => threadId ?? []))]
  const [posts, threads, meetings, members, reads] = await Promise.all([
    byId(idsOf('POST'), ids => findPostsById(database, seat, ids)),
    byId(threadIds, async ids => (await findThreadsById(database, seat, ids)).map(withoutDiscardedWords)),
    byId(idsOf('MEETING'), ids => findMeetingsById(database, seat, ids, clock())),
    byId(idsOf('MEMBER'), ids => findMembersById(database, seat, ids)),
    byId(idsOf('READ'), ids => findReadElsewhere(database, seat, ids)),
  ])

  return events.map(({ kind, subjectId, threadId }): Nouns | null => {
    const thread = threadId ? (threads.get(threadId) ?? null) : null
    if (threadId && !thread) return null
    switch (kind) {
      case 'POST': {
        const post = posts.get(subjectId)
        return post && !thread?.discardedAt ? { ...nothing, post, thread } : null
      }
      case 'THREAD':
        return { ...nothing, thread }
      case 'MEETING': {
        const meeting = meetings.get(subjectId)
        if (!meeting) return null
        return meeting.fellAway ? { ...nothing, goneMeetingId: meeting.id } : { ...nothing, meeting }
      }
      case 'TABLE':
        return { ...nothing, tableOfMeetingId: subjectId }
      case 'GONE':
        return { ...nothing, goneThreadId: subjectId }
      case 'ANEW':
        return { ...nothing, resync: true }
      case 'INBOX':
        return { ...nothing, inboxChanged: true }
      case 'READ': {
        const readElsewhere = reads.get(subjectId)
        return readElsewhere ? { ...nothing, readElsewhere } : null
      }
      case 'MEMBER': {
        const member = members.get(subjectId)
        return member ? { ...nothing, member } : null
      }
    }
  })
}

/** What was discarded is still read by some: whoever looks on is told of it without words. */
function withoutDiscardedWords(thread: Thread | null): Thread | null {
  return thread?.discardedAt ? Object.assign(new Thread(), thread, { title: '' }) : thread
}

async function byId<Noun>(
  ids: readonly string[],
  find: (ids: readonly string[]) => Promise<(Noun | null)[]>,
): Promise<Map<string, Noun>> {
  if (ids.length === 0) return new Map()
  const found = await find(ids)
  return new Map(ids.flatMap((id, at): [string, Noun][] => (found[at] ? [[id, found[at]]] : [])))
}
