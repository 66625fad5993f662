import { daysAfter } from '../../database/clock.ts'
import type { Seat } from '../../database/seat.ts'
import { mayReply } from '../thread-policy.ts'
import type { Thread } from '../thread.ts'

/** How long after closing an ask its asker is asked what became of it. */
export const daysUntilOutcome = 28

/** How long nobody has answered before an ask says so. */
export const daysUnanswered = 2

type Authored = Pick<Thread, 'groupId' | 'authorId'>
type Asked = Authored & Pick<Thread, 'kind' | 'discardedAt' | 'closedAt'>
type Told = Asked & Pick<Thread, 'outcomePostId' | 'outcomeDeclinedAt' | 'repliesCloseAt' | 'restedAt'>

/** How an ask goes on is its asker's to say, and nobody else's. */
export const isAsker = (seat: Seat, thread: Authored): boolean =>
  seat.state === 'SEATED' && seat.groupId === thread.groupId && seat.memberId === thread.authorId

/** Of an ask that stands, its asker: also thanks more people after it was closed. */
export const mayThank = (seat: Seat, thread: Asked): boolean =>
  isAsker(seat, thread) && thread.kind === 'ASK' && !thread.discardedAt

export const mayChangeMode = (seat: Seat, thread: Asked): boolean =>
  mayThank(seat, thread) && !thread.closedAt

export const mayCloseAsk = mayChangeMode

export const mayReopenAsk = (seat: Seat, thread: Asked): boolean =>
  mayThank(seat, thread) && thread.closedAt !== null

/** Once, after it was closed, also before being asked. */
export const mayTellWhatBecame = (seat: Seat, thread: Asked & Pick<Thread, 'outcomePostId'>): boolean =>
  mayReopenAsk(seat, thread) && thread.outcomePostId === null

/** Asked once, where an answer could still be written. */
export const isAskedWhatBecame = (seat: Seat, thread: Told, now: Date): boolean =>
  mayTellWhatBecame(seat, thread) &&
  thread.outcomeDeclinedAt === null &&
  thread.closedAt !== null &&
  daysAfter(thread.closedAt, daysUntilOutcome) <= now &&
  mayReply(seat, thread, now)
