import type { Seat } from '../database/seat.ts'
import { GroupPhase, phaseOf, type Group } from '../groups/group.ts'
import { asksTheTable, type WayIn } from '../sponsorships/settings-queries.ts'
import { maySponsor } from '../sponsorships/sponsorship-policy.ts'
import { InvitationKind, InvitationState, stateOf, type Invitation, type Voucher } from './invitation.ts'

type Phase = Pick<Group, 'beingSetUntil'>
type Answerable = Pick<Invitation, 'state' | 'expiresAt'>
type Vouched = Pick<Invitation, 'kind' | 'voucher'>

/** Admins look after invitations. */
export function maySeeInvitations(seat: Seat): boolean {
  return seat.state === 'SEATED' && seat.role === 'ADMIN'
}

/** Whether there is room is told to everyone at the table. */
export function maySeeFullness(seat: Seat): boolean {
  return seat.state === 'SEATED'
}

/** Candidates are invited once the table is set. */
export function mayInvite(seat: Seat, group: Phase, now: Date): boolean {
  return maySeeInvitations(seat) && phaseOf(group, now) === GroupPhase.SET
}

/** In one step an admin proposes and invites whom they vouch for, where there is no table to ask. */
export function mayInviteAtOnce(seat: Seat, group: Phase, wayIn: WayIn, now: Date): boolean {
  return mayInvite(seat, group, now) && maySponsor(seat) && !asksTheTable(wayIn)
}

/** Those already at the table are invited while it is being set. */
export function mayInviteThoseAtTheTable(seat: Seat, group: Phase, now: Date): boolean {
  return maySeeInvitations(seat) && phaseOf(group, now) === GroupPhase.BEING_SET
}

/** A letter is written anew only for someone who could still come in on it. */
export function mayResend(seat: Seat, invitation: Answerable & Vouched, now: Date): boolean {
  return mayRevoke(seat, invitation, now) && mayStillBringIn(invitation)
}

export function mayRevoke(seat: Seat, invitation: Answerable, now: Date): boolean {
  return maySeeInvitations(seat) && stateOf(invitation, now) === InvitationState.PENDING
}

/**
 * An invitation holds only as long as whoever vouches could still do so: a candidate's sponsor as a settled member at
 * the table, whoever invited those already there as an admin.
 */
export function mayStillBringIn({ kind, voucher }: Vouched): boolean {
  const could = kind === InvitationKind.CANDIDATE ? voucher.standing === 'SETTLED' : voucher.role === 'ADMIN'
  return isAtTheTable(voucher) && could
}

/** Whether whoever vouches is told of what becomes of it: not while they are kept from the table. */
export function isAtTheTable(voucher: Voucher): boolean {
  return voucher.isHere && voucher.state === 'SEATED'
}
