import type { Seat } from '../../database/seat.ts'
import { may } from '../sponsorship-policy.ts'
import type { Sponsorship } from '../sponsorship.ts'
import { canBeConfirmed, canBeExtended } from './accompaniment.ts'
import { hasConfirmed, type Companionship } from './companionship.ts'

/** The two whose page it is, and nobody else: no admin, no later companion. */
export function maySeeCompanionship(
  seat: Seat,
  { groupId, sponsorId, newcomerId }: Pick<Companionship, 'groupId' | 'sponsorId' | 'newcomerId'>,
): boolean {
  const isOneOfThem = seat.memberId === sponsorId || seat.memberId === newcomerId
  return seat.state === 'SEATED' && seat.groupId === groupId && isOneOfThem
}

/** One of the two, once the time is up, who has not said so yet. */
export function mayConfirm(
  seat: Seat,
  sponsorship: Sponsorship,
  companionship: Companionship | null,
  now: Date,
): boolean {
  if (!companionship || !may('CONFIRM', seat, sponsorship)) return false
  return canBeConfirmed(sponsorship, now) && !hasConfirmed(companionship, seat.memberId)
}

/** One of the two, once, when its end is near. */
export function mayExtend(seat: Seat, sponsorship: Sponsorship, now: Date): boolean {
  return may('EXTEND', seat, sponsorship) && canBeExtended(sponsorship, now)
}

/** By when another companion should be found is for those who look for one. */
export function maySeeSuccessorDue(seat: Seat, { groupId }: Pick<Sponsorship, 'groupId'>): boolean {
  return seat.state === 'SEATED' && seat.groupId === groupId && seat.role === 'ADMIN'
}
