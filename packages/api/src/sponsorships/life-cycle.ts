import { SponsorshipState } from './sponsorship.ts'

const { PROPOSED, HELD, CLEARED, INVITED, ACTIVE, COMPLETED } = SponsorshipState
const { WITHDRAWN, CLOSED, DECLINED, LAPSED, ENDED } = SponsorshipState

/** As what somebody may have a hand in a sponsorship. One person can be several at once. */
export type Part =
  | 'SPONSOR'
  /** An admin who is not its sponsor, and has no open hold of their own on it. */
  | 'ADMIN'
  /** Any admin, also its sponsor: who sits alone at the head of a table must be able to send the letter. */
  | 'ANY_ADMIN'
  /** A settled member who is not its sponsor. */
  | 'SETTLED'
  /** Has an open hold on it. */
  | 'HOLDER'
  /** Was asked by a holder to hear it. */
  | 'HEARER'
  /** Whoever came in by it. */
  | 'NEWCOMER'
  /** Was asked to accompany the newcomer from now on. */
  | 'SUCCESSOR'
  /** Holds the invitation's code and the invited address. */
  | 'CANDIDATE'
  /** No person: a deadline that has come, or what follows from somebody's leaving. */
  | 'CLOCK'

/** When one thing can be done with a sponsorship, by whom, and what it becomes. */
export type Rule = {
  /** In which states it can be done. */
  from: readonly SponsorshipState[]
  /** The state it leads to; null when it changes none. */
  to: SponsorshipState | null
  /** Who can do it. */
  by: readonly Part[]
}

/**
 * The life cycle of a sponsorship: everything that can be done with it, in which state and by whom. Beside it stand
 * only conditions that are no state: a date, an open seat, an answer.
 */
export const lifeCycle = {
  ANSWER: { from: [PROPOSED], to: null, by: ['SETTLED'] },
  HOLD: { from: [PROPOSED], to: null, by: ['SETTLED'] },
  LIFT: { from: [PROPOSED, HELD], to: null, by: ['HOLDER'] },
  WITHDRAW: { from: [PROPOSED, HELD, CLEARED, INVITED], to: WITHDRAWN, by: ['SPONSOR', 'CLOCK'] },
  CLOSE: { from: [PROPOSED, HELD, CLEARED], to: CLOSED, by: ['ADMIN', 'HEARER'] },

  REST: { from: [PROPOSED], to: HELD, by: ['CLOCK'] },
  CLEAR: { from: [PROPOSED, HELD], to: CLEARED, by: ['CLOCK'] },
  LAPSE: { from: [HELD, INVITED], to: LAPSED, by: ['CLOCK'] },

  GIVE_ADDRESS: { from: [CLEARED], to: null, by: ['SPONSOR', 'ADMIN'] },
  INVITE: { from: [CLEARED], to: INVITED, by: ['ANY_ADMIN', 'CLOCK'] },
  TAKE_OVER: { from: [CLEARED], to: null, by: ['ADMIN'] },
  TAKE_BACK: { from: [INVITED], to: CLEARED, by: ['ANY_ADMIN', 'CLOCK'] },
  DECLINE: { from: [INVITED], to: DECLINED, by: ['CANDIDATE'] },
  COME: { from: [INVITED], to: ACTIVE, by: ['CANDIDATE'] },

  CONFIRM: { from: [ACTIVE], to: null, by: ['SPONSOR', 'NEWCOMER'] },
  EXTEND: { from: [ACTIVE], to: null, by: ['SPONSOR', 'NEWCOMER'] },
  PROPOSE_HAND_OVER: { from: [ACTIVE], to: null, by: ['SPONSOR', 'NEWCOMER', 'ADMIN'] },
  ANSWER_HAND_OVER: { from: [ACTIVE], to: null, by: ['SUCCESSOR'] },
  COMPLETE: { from: [ACTIVE], to: COMPLETED, by: ['CLOCK'] },
  END: { from: [ACTIVE], to: ENDED, by: ['CLOCK'] },
} as const satisfies Record<string, Rule>

export type Step = keyof typeof lifeCycle

/** Whether this can be done in that state at all. */
export function isPossible(step: Step, state: SponsorshipState): boolean {
  const { from }: Rule = lifeCycle[step]
  return from.includes(state)
}

/** Whether somebody with these parts in it may do this in that state. */
export function mayTake(step: Step, state: SponsorshipState, parts: ReadonlySet<Part>): boolean {
  const { by }: Rule = lifeCycle[step]
  return isPossible(step, state) && by.some(part => parts.has(part))
}
