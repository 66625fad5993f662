import type { EntityManager } from 'typeorm'
import type { ComposedLetter } from './letter.ts'

/** A letter that waits, or has just been tried. */
export type QueuedLetter = {
  id: string
  kind: string
  groupId: string | null
  subjectId: string | null
  /** The member it goes to; null where it goes to an address. */
  memberId: string | null
  toAddress: string
  queuedAt: Date
}

/** What became of a letter. DROPPED: it was no longer wanted. FAILED: it will not be tried again. */
export type LetterOutcome = { state: 'SENT' } | { state: 'DROPPED' } | { state: 'FAILED'; problem: string }

/** What a room says about its letters. All but `compose` run as the system, bound to the letter's group where it has one. */
export type LetterKind = {
  /** Asked when a letter is about to leave: whether this person should still get these words. Unsaid: yes. */
  stillWanted?(letter: QueuedLetter, manager: EntityManager): Promise<boolean>
  /**
   * Until when it has to wait, asked each time it is about to leave; null when it may leave now.
   */
  notBefore?(letter: QueuedLetter, manager: EntityManager): Promise<Date | null>
  /**
   * Words it now, from what its reader may know now; null when there is nothing to say any more. Opens its own doors.
   * Unsaid: its words were queued with it.
   */
  compose?(letter: QueuedLetter): Promise<ComposedLetter | null>
  /**
   * How many of this kind leave to one address in any 24 hours, over all groups of the deployment. Further ones wait,
   * and nobody who wrote one is told: else one group would learn whom another writes to.
   */
  mostToOneAddressInADay?: number
  /**
   * Whether it leaves also to an address from which mail came back: somebody asked for it just now, and it is how they
   * show that the address works again. Unsaid: it has failed.
   */
  alsoToUnreachable?: boolean
  /** Told once the outcome is kept, again until it goes well; the letter itself is not sent again for it. */
  afterAttempt?(letter: QueuedLetter, outcome: LetterOutcome, manager: EntityManager): Promise<void>
}

/** Every kind of letter there is, by name. A letter of no kind is not sent. */
export type LetterKinds = Readonly<Record<string, LetterKind>>
