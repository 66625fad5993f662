import { daysAfter } from '../database/clock.ts'
import type { Step } from './life-cycle.ts'
import { SponsorshipState, type Sponsorship } from './sponsorship.ts'

const { PROPOSED, HELD, WITHDRAWN, CLOSED, DECLINED, LAPSED } = SponsorshipState

/** What the clock decides by, beside what the sponsorship's row says. */
export type Circumstances = {
  /** Whether whoever vouches is still a member, at the table or not. */
  sponsorIsHere: boolean
  /** Whether somebody would still like to meet the candidate first. */
  someoneWouldMeetFirst: boolean
  /** Of each open hold: until when it counts; null as long as its holder is here. */
  holdsCountUntil: readonly (Date | null)[]
}

/** A step of the life cycle, or one of two things that are none: the round waits for a meeting; a no is forgotten. */
export type Due = Extract<Step, 'WITHDRAW' | 'REST' | 'CLEAR' | 'LAPSE'> | 'WAIT' | 'ERASE'

type Dated = Pick<Sponsorship, 'state' | 'roundEndsAt' | 'waitsUntil' | 'heldAt' | 'dueAt' | 'erasedAt'>

/** How long a round waits for somebody to meet the candidate first, and a held proposal for somebody to act. */
const [daysToMeet, daysToAct] = [14, 14]

/** What the clock has to do about a sponsorship at this moment; null: nothing yet. */
export function whatIsDue(sponsorship: Dated, circumstances: Circumstances, now: Date): Due | null {
  const { state, dueAt, erasedAt } = sponsorship
  if (state === PROPOSED)
    return circumstances.sponsorIsHere ? endOfRound(sponsorship, circumstances, now) : 'WITHDRAW'
  if (state === HELD)
    return circumstances.sponsorIsHere ? endOfRest(sponsorship, circumstances, now) : 'WITHDRAW'
  const isNo = [WITHDRAWN, CLOSED, DECLINED, LAPSED].includes(state)
  return isNo && !erasedAt && dueAt && dueAt <= now ? 'ERASE' : null
}

function endOfRound(sponsorship: Dated, circumstances: Circumstances, now: Date): Due | null {
  const { roundEndsAt, waitsUntil } = sponsorship
  if (!roundEndsAt || now < roundEndsAt) return null
  if (circumstances.someoneWouldMeetFirst && now < waitsAtMost(roundEndsAt)) return waitsUntil ? null : 'WAIT'
  return isHeld(circumstances, now) ? 'REST' : 'CLEAR'
}

function endOfRest({ heldAt }: Dated, circumstances: Circumstances, now: Date): Due | null {
  if (!isHeld(circumstances, now)) return 'CLEAR'
  return heldAt && now >= restsAtMost(heldAt) ? 'LAPSE' : null
}

const isHeld = ({ holdsCountUntil }: Circumstances, now: Date) =>
  holdsCountUntil.some(until => until === null || until > now)

/** Until when it is waited that those who asked for it have met the candidate. */
export const waitsAtMost = (roundEndsAt: Date) => daysAfter(roundEndsAt, daysToMeet)

const restsAtMost = (heldAt: Date) => daysAfter(heldAt, daysToAct)

/** When a proposal that rests has to be looked at again: when it lapses, or its last hold ceases to count. */
export function restsUntil(heldAt: Date, { holdsCountUntil }: Circumstances): Date {
  const most = restsAtMost(heldAt)
  const times = holdsCountUntil.map(until => (until ?? most).getTime())
  return new Date(Math.min(most.getTime(), Math.max(heldAt.getTime(), ...times)))
}

/**
 * Until when the hold of somebody who is gone still counts: one to four days more, another time for each. A proposal
 * that is cleared in the very moment in which somebody leaves would tell that it was they who held it.
 */
export function countsUntil(hold: { id: string }, leftAt: Date | null): Date | null {
  if (leftAt === null) return null
  const minutes = Number.parseInt(hold.id.slice(-6), 16) % (3 * 24 * 60)
  return daysAfter(leftAt, 1 + minutes / (24 * 60))
}
