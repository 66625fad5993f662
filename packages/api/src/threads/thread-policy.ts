import type { Seat } from '../database/seat.ts'
import type { Thread } from './thread.ts'

/** Whether this seat reads the group's threads: not while paused, nor while the charter waits for a yes. */
export const mayReadThreads = (seat: Seat): boolean => seat.state === 'SEATED'

export const mayStartThread = (seat: Seat): boolean => seat.state === 'SEATED'

/** Whoever reads a thread replies to it, until its replies close, or it is put to rest or discarded. */
export const mayReply = (
  seat: Seat,
  thread: Pick<Thread, 'groupId' | 'repliesCloseAt' | 'restedAt' | 'discardedAt'>,
  now: Date,
): boolean =>
  seat.state === 'SEATED' &&
  seat.groupId === thread.groupId &&
  !thread.restedAt &&
  !thread.discardedAt &&
  (thread.repliesCloseAt === null || now < thread.repliesCloseAt)

/** Only its author says who may know of a thread, and whether newcomers read it. */
export const mayChangeConfidence = (seat: Seat, thread: Pick<Thread, 'groupId' | 'authorId'>): boolean =>
  seat.state === 'SEATED' && seat.groupId === thread.groupId && seat.memberId === thread.authorId

/** Admins at work choose how the group talks. */
export const mayChooseThreadSettings = (seat: Seat): boolean =>
  seat.state === 'SEATED' && seat.role === 'ADMIN'
