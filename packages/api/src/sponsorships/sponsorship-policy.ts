import type { Seat } from '../database/seat.ts'
import type { Sponsorship } from './sponsorship.ts'

/** Once someone has joined, the table may read why; before that, their sponsor and the admins. */
export function maySeeSponsorship(
  seat: Seat,
  sponsorship: Pick<Sponsorship, 'groupId' | 'sponsorId' | 'newcomerId'>,
): boolean {
  if (seat.state !== 'SEATED' || seat.groupId !== sponsorship.groupId) return false
  const joined = sponsorship.newcomerId !== null
  return joined || sponsorship.sponsorId === seat.memberId || seat.role === 'ADMIN'
}

/** Who brought in whom is seen inside the group, by those who are at the table. */
export function maySeeLineage(seat: Seat): boolean {
  return seat.state === 'SEATED'
}
