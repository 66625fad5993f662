import type { Seat } from '../../database/seat.ts'
import type { Hold } from './hold.ts'

/** Of whom a hold speaks, and who vouches for that candidate now. */
type Against = Pick<Hold, 'groupId' | 'sponsorId'> & { vouchedForById: string }

/**
 * Whose hold it is, the admins, and whom the holder asked to hear it; never who vouches for the candidate, or did when
 * it was raised, admin or not.
 */
export function maySeeHold(seat: Seat, hold: Against & Pick<Hold, 'memberId' | 'hearerId'>): boolean {
  if (!mayReadOfHold(seat, hold)) return false
  return seat.role === 'ADMIN' || [hold.memberId, hold.hearerId].includes(seat.memberId)
}

/** Whoever reads a hold reads the earlier ones of that member too, but for those against whom they vouched for. */
export function mayReadOfHold(seat: Seat, { groupId, sponsorId, vouchedForById }: Against): boolean {
  if (seat.state !== 'SEATED' || seat.groupId !== groupId) return false
  return seat.memberId !== sponsorId && seat.memberId !== vouchedForById
}
