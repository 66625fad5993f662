import type { Unmasked } from '@apollo/client/masking'
import { cache } from '../../api/cache.ts'
import { hearMember } from '../../groups/live/hear-member.ts'
import { hearMeeting } from '../../meetings/live/hear-meeting.ts'
import { cameBelow } from '../../threads/live/came-below.ts'
import { hearGone } from '../../threads/live/hear-gone.ts'
import { hearPost, tellOfReply } from '../../threads/live/hear-post.ts'
import { hearRead } from '../../threads/live/hear-read.ts'
import { hearThread } from '../../threads/live/hear-thread.ts'
import { keepWriting } from '../../threads/live/keep-writing.ts'
import { knownThread } from '../../threads/live/news-in-thread.ts'
import { isFirstHeard } from '../../threads/live/newest-heard.ts'
import type { GroupEventsSubscription } from './group-events.generated.ts'
import type { Place } from './place.ts'

export type GroupEvent = Unmasked<GroupEventsSubscription>['groupEvents']

/** What of the page can be asked for anew, where an event does not say enough. */
export interface AskAnew {
  /** All that is on the screen, but for the posts of a thread. */
  page: () => void
  /** The whole page as if it were opened: another stands there from now on. */
  anew: () => void
  /** What stands around the posts of the open thread. */
  thread: () => void
  /** The posts of the open thread: none of them moves. */
  posts: () => void
  table: (meetingId: string) => void
  inbox: () => void
}

/** Who hears, and what is on their screen meanwhile. */
export interface Listener {
  groupId: string
  viewerId: string
  place: Place
  ask: AskAnew
}

/**
 * Takes in what happened. All that an event tells is written into the cache; what it does not tell is asked for where it
 * is on the screen. Any other page asks when it is opened.
 */
export function hearEvent(event: GroupEvent, listener: Listener): void {
  const { ask, place } = listener
  if (event.resync) return hearResync(listener)
  const putBack = event.post ? keepWriting() : null
  cache.batch({ update: () => write(event, listener) })
  if (event.post) void putBack?.(event.post.id)
  if (event.inboxChanged) ask.inbox()
  if (event.tableOfMeetingId) {
    if (place.page === 'thread') ask.thread()
    if (place.page === 'table' || isAt(place, 'meeting', event.tableOfMeetingId))
      ask.table(event.tableOfMeetingId)
  }
}

function hearResync({ ask, place }: Listener): void {
  ask.inbox()
  ask.page()
  if (place.page === 'thread') ask.posts()
}

function write(event: GroupEvent, listener: Listener): void {
  const { groupId, viewerId, place, ask } = listener
  const { meeting, member, readElsewhere, goneThreadId, goneMeetingId } = event
  hearTalk(event, listener)
  if (readElsewhere && hearRead(readElsewhere) && place.page === 'table') ask.page()
  if (goneThreadId) {
    hearGone(goneThreadId, groupId)
    if (isAt(place, 'thread', goneThreadId)) cameBelow.forget()
    if (place.page === 'table' || place.page === 'threads') ask.page()
  }
  const meetingId = meeting && hearMeeting(meeting, viewerId) ? meeting.id : goneMeetingId
  if (meetingId) {
    if (place.page === 'table' || place.page === 'meetings' || isAt(place, 'meeting', meetingId)) ask.page()
  }
  if (member && hearMember(member)) ask.page()
}

function hearTalk({ thread, post }: GroupEvent, { viewerId, place, ask }: Listener): void {
  if (!thread) return
  const isFirst = post !== null && isFirstHeard(post, thread.id, knownThread(thread.id).postCount)
  const came = post && hearPost(post, thread.id, viewerId)
  const { isUnknown, isChanged, isTurned, isMoved } = hearThread(thread, viewerId, post)
  const isLastWord = !post || post.sequence === thread.postCount
  const isOther = isChanged || (isUnknown && isLastWord)
  if (isAt(place, 'thread', thread.id)) {
    if (isMoved) return ask.anew()
    if (!post) ask.thread()
    if (came === 'apart') ask.posts()
    if (post && came && (isFirst || came === 'added')) tellOfReply(post, came, viewerId)
  } else if (place.page === 'threads' ? isOther : place.page === 'table' && (isOther || isTurned)) {
    ask.page()
  }
}

function isAt(place: Place, page: 'thread' | 'meeting', id: string): boolean {
  return place.page === page && 'id' in place && place.id === id
}
