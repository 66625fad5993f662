import type { Seat } from '../../database/seat.ts'
import { daysAfter } from '../../database/clock.ts'
import type { Thread } from '../thread.ts'

/** How long a discarded thread can be restored. */
export const daysToRestore = 30

/** How many threads a group pins at a time. */
export const pinsAtMost = 3

type Authored = Pick<Thread, 'groupId' | 'authorId'>

/** A thread's life is its author's to see to, and that of any admin who may read it. */
export const mayLookAfter = (seat: Seat, thread: Authored): boolean =>
  seat.state === 'SEATED' &&
  seat.groupId === thread.groupId &&
  (seat.memberId === thread.authorId || seat.role === 'ADMIN')

export const mayRest = (seat: Seat, thread: Authored & Pick<Thread, 'restedAt' | 'discardedAt'>): boolean =>
  mayLookAfter(seat, thread) && !thread.discardedAt && !thread.restedAt

export const mayWake = (seat: Seat, thread: Authored & Pick<Thread, 'restedAt' | 'discardedAt'>): boolean =>
  mayLookAfter(seat, thread) && !thread.discardedAt && thread.restedAt !== null

/** Whether this seat pins and unpins at all. */
export const mayPinHere = (seat: Seat): boolean => seat.state === 'SEATED' && seat.role === 'ADMIN'

/** What is kept to a few is pinned by nobody: a pin is for everyone to see. */
export const mayPin = (
  seat: Seat,
  thread: Pick<Thread, 'groupId' | 'reach' | 'pinnedAt' | 'discardedAt'>,
): boolean =>
  mayPinHere(seat) &&
  seat.groupId === thread.groupId &&
  thread.reach === 'TABLE' &&
  !thread.pinnedAt &&
  !thread.discardedAt

export const mayUnpin = (seat: Seat, thread: Pick<Thread, 'groupId' | 'pinnedAt'>): boolean =>
  mayPinHere(seat) && seat.groupId === thread.groupId && thread.pinnedAt !== null

export const mayDiscard = (seat: Seat, thread: Authored & Pick<Thread, 'discardedAt'>): boolean =>
  mayLookAfter(seat, thread) && !thread.discardedAt

export const mayRestore = (
  seat: Seat,
  thread: Authored & Pick<Thread, 'discardedAt' | 'erasedAt'>,
  now: Date,
): boolean =>
  mayLookAfter(seat, thread) &&
  thread.discardedAt !== null &&
  !thread.erasedAt &&
  now < daysAfter(thread.discardedAt, daysToRestore)

/** What was discarded is read on by those alone who could restore it. */
export const mayReadWordsOf = (seat: Seat, thread: Authored & Pick<Thread, 'discardedAt'>): boolean =>
  !thread.discardedAt || mayLookAfter(seat, thread)
