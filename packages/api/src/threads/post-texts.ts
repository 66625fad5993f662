import type { Seat } from '../database/seat.ts'
import { copy } from './copy/en.ts'
import type { Thread } from './thread.ts'

/** How much a question and a post hold, in characters. */
export const titleRule = { called: copy.called.title, atMost: 160, oneLine: true }
export const bodyRule = { called: copy.called.body, atMost: 20_000 }

const roomForALine = 500

/** How many characters a reply holds: where an ask is to be listened to, a line, but for its asker. */
export const roomToReply = (seat: Seat, thread: Pick<Thread, 'mode' | 'authorId'>): number =>
  thread.mode === 'JUST_LISTEN' && thread.authorId !== seat.memberId ? roomForALine : bodyRule.atMost
