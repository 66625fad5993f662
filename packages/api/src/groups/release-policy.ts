import type { Seat } from '../database/seat.ts'
import type { Release } from './release.ts'

type Proposal = Pick<Release, 'groupId' | 'memberId' | 'proposedById' | 'agreedAt' | 'withdrawnAt'>

/** Every admin but the one it concerns. */
export function maySeeRelease(seat: Seat, release: Pick<Release, 'groupId' | 'memberId'>): boolean {
  const isAdminAtWork = seat.state === 'SEATED' && seat.role === 'ADMIN'
  return isAdminAtWork && seat.groupId === release.groupId && seat.memberId !== release.memberId
}

/** A second admin: neither who proposed it nor whom it concerns. */
export function mayAgree(seat: Seat, release: Proposal): boolean {
  return mayWithdraw(seat, release) && seat.memberId !== release.proposedById
}

/** Whoever proposed it, or an admin who says no; nobody should have to wait for a yes that will not come. */
export function mayWithdraw(seat: Seat, release: Proposal): boolean {
  return maySeeRelease(seat, release) && !release.agreedAt && !release.withdrawnAt
}
