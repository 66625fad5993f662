import type { Seat } from '../database/seat.ts'
import type { Thread } from './thread.ts'

/** Whether this seat reads the group's threads: not while paused, nor while the charter waits for a yes. */
export const mayReadThreads = (seat: Seat): boolean => seat.state === 'SEATED'

export const mayStartThread = (seat: Seat): boolean => seat.state === 'SEATED'

export const mayReply = (seat: Seat, thread: Pick<Thread, 'groupId'>): boolean =>
  seat.state === 'SEATED' && seat.groupId === thread.groupId
