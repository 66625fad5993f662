import type { Seat } from '../database/seat.ts'
import { GroupPhase, phaseOf, type Group } from '../groups/group.ts'
import { InvitationState, stateOf, type Invitation, type Inviter } from './invitation.ts'

type Phase = Pick<Group, 'beingSetUntil'>
type Answerable = Pick<Invitation, 'state' | 'expiresAt'>

/** Admins look after invitations. */
export function maySeeInvitations(seat: Seat): boolean {
  return seat.state === 'SEATED' && seat.role === 'ADMIN'
}

/** Candidates are invited once the table is set. */
export function mayInvite(seat: Seat, group: Phase): boolean {
  return maySeeInvitations(seat) && phaseOf(group) === GroupPhase.SET
}

/** Those already at the table are invited while it is being set. */
export function mayInviteThoseAtTheTable(seat: Seat, group: Phase): boolean {
  return maySeeInvitations(seat) && phaseOf(group) === GroupPhase.BEING_SET
}

/** A letter is written anew only for someone who could still come in on it. */
export function mayResend(seat: Seat, invitation: Answerable & { inviter: Inviter }): boolean {
  return mayRevoke(seat, invitation) && mayStillBringIn(invitation.inviter)
}

export function mayRevoke(seat: Seat, invitation: Answerable): boolean {
  return maySeeInvitations(seat) && stateOf(invitation) === InvitationState.PENDING
}

/** An invitation holds only as long as the one who made it could make it still. */
export function mayStillBringIn(inviter: Inviter): boolean {
  return isAtTheTable(inviter) && inviter.role === 'ADMIN'
}

/** Whether whoever invited is told of what becomes of it: not while they are kept from the table. */
export function isAtTheTable(inviter: Inviter): boolean {
  return inviter.isHere && inviter.state === 'SEATED'
}
