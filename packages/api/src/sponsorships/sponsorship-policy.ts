import type { Seat } from '../database/seat.ts'
import { Presence, presenceOf, type Member } from '../groups/member.ts'
import { mayTake, type Part, type Step } from './life-cycle.ts'
import { openStates, type Sponsorship } from './sponsorship.ts'

type Shown = Pick<Sponsorship, 'groupId' | 'sponsorId' | 'newcomerId' | 'state'>

/** What else ties a seat to a sponsorship, beside what its row says. */
export type Involvement = {
  /** The seat's member has an open hold on it. */
  holds?: boolean
  /** The seat's member was asked to hear somebody's open hold on it. */
  hears?: boolean
  /** The seat's member is asked to accompany the newcomer from now on. */
  isAsked?: boolean
}

/** As what the seat may have a hand in a sponsorship. Who is kept from the table has none. */
function partsOf(seat: Seat, sponsorship: Shown, involvement: Involvement = {}): Set<Part> {
  const parts = new Set<Part>()
  if (seat.state !== 'SEATED' || seat.groupId !== sponsorship.groupId) return parts
  const isSponsor = sponsorship.sponsorId === seat.memberId
  if (isSponsor) parts.add('SPONSOR')
  if (sponsorship.newcomerId === seat.memberId) parts.add('NEWCOMER')
  if (seat.role === 'ADMIN') parts.add('ANY_ADMIN')
  if (!isSponsor && seat.role === 'ADMIN' && !involvement.holds) parts.add('ADMIN')
  if (!isSponsor && seat.standing === 'SETTLED') parts.add('SETTLED')
  if (!isSponsor && involvement.holds) parts.add('HOLDER')
  if (!isSponsor && involvement.hears) parts.add('HEARER')
  if (involvement.isAsked) parts.add('SUCCESSOR')
  return parts
}

/** Whether the seat may do this with the sponsorship as it is now. */
export function may(step: Step, seat: Seat, sponsorship: Shown, involvement?: Involvement): boolean {
  return mayTake(step, sponsorship.state, partsOf(seat, sponsorship, involvement))
}

/**
 * Once someone has joined, the table may read why. Before that the sponsor and the admins; while it is open also all
 * who are settled, for they are asked; and whoever hears a hold follows it to its end.
 */
export function maySeeSponsorship(seat: Seat, sponsorship: Shown, involvement: Involvement = {}): boolean {
  if (seat.state !== 'SEATED' || seat.groupId !== sponsorship.groupId) return false
  return (
    sponsorship.newcomerId !== null ||
    sponsorship.sponsorId === seat.memberId ||
    seat.role === 'ADMIN' ||
    involvement.hears === true ||
    (seat.standing === 'SETTLED' && openStates.includes(sponsorship.state))
  )
}

/** Who would like to meet the candidate first is told to the sponsor, who arranges it. */
export function mayArrangeMeetings(seat: Seat, sponsorship: Shown): boolean {
  return partsOf(seat, sponsorship).has('SPONSOR')
}

/** Who brought in whom is seen inside the group, by those who are at the table. */
export function maySeeLineage(seat: Seat): boolean {
  return seat.state === 'SEATED'
}

/** Any settled member may propose; how many at a time is asked behind a lock. */
export function maySponsor(seat: Seat): boolean {
  return seat.state === 'SEATED' && seat.standing === 'SETTLED'
}

/** Admins at work choose how the group brings people in. */
export function mayChooseSettings(seat: Seat): boolean {
  return seat.state === 'SEATED' && seat.role === 'ADMIN'
}

/** Whoever is at the table reads how the group brings people in. */
export function maySeeSettings(seat: Seat): boolean {
  return seat.state === 'SEATED'
}

/** A sponsor who is gone or paused: the candidates they vouched for wait for somebody to take over. */
export function isAway(sponsor: Pick<Member, 'endedAt' | 'pausedUntil'>): boolean {
  return sponsor.endedAt !== null || presenceOf(sponsor) === Presence.PAUSED
}

/** Admins who are settled vouch for a cleared candidate whose sponsor is away; how many at a time is asked behind a lock. */
export function mayTakeOver(
  seat: Seat,
  sponsorship: Shown,
  sponsor: Pick<Member, 'endedAt' | 'pausedUntil'>,
): boolean {
  return may('TAKE_OVER', seat, sponsorship) && maySponsor(seat) && isAway(sponsor)
}

/** Where the letter to a candidate goes is for the sponsor and admins. */
export function maySeeAddress(seat: Seat, sponsorship: Shown): boolean {
  if (seat.state !== 'SEATED' || seat.groupId !== sponsorship.groupId) return false
  return sponsorship.sponsorId === seat.memberId || seat.role === 'ADMIN'
}
