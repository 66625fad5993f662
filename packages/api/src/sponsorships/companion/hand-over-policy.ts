import type { Seat } from '../../database/seat.ts'
import { may } from '../sponsorship-policy.ts'
import type { Sponsorship } from '../sponsorship.ts'
import type { HandOver } from './hand-over.ts'

type Proposal = Pick<HandOver, 'groupId' | 'toMemberId' | 'proposedById' | 'answer'>

/** To whom it is told: who is asked, who proposed it, the two whom it is about, and the admins. */
export function maySeeHandOver(
  seat: Seat,
  { groupId, toMemberId, proposedById }: Proposal,
  { sponsorId, newcomerId }: Pick<Sponsorship, 'sponsorId' | 'newcomerId'>,
): boolean {
  if (seat.state !== 'SEATED' || seat.groupId !== groupId) return false
  return seat.role === 'ADMIN' || [toMemberId, proposedById, sponsorId, newcomerId].includes(seat.memberId)
}

/** Whoever is asked, as long as nobody has answered. */
export function mayAnswerHandOver(seat: Seat, handOver: Proposal, sponsorship: Sponsorship): boolean {
  const isAsked = handOver.answer === null && handOver.toMemberId === seat.memberId
  return seat.standing === 'SETTLED' && may('ANSWER_HAND_OVER', seat, sponsorship, { isAsked })
}

/** Whoever proposed it, or an admin, as long as nobody has answered. */
export function mayWithdrawHandOver(seat: Seat, { groupId, answer, proposedById }: Proposal): boolean {
  if (seat.state !== 'SEATED' || seat.groupId !== groupId || answer !== null) return false
  return seat.role === 'ADMIN' || proposedById === seat.memberId
}
