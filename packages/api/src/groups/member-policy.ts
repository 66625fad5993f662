import type { Seat } from '../database/seat.ts'
import { Presence, presenceOf, Role, type Member } from './member.ts'

type Concerned = Pick<Member, 'groupId' | 'id' | 'role' | 'pausedUntil' | 'endedAt'>

/** Everyone at the table sees everyone; whoever is kept from it sees themselves. */
export function maySeeMember(seat: Seat, member: Pick<Member, 'groupId' | 'id'>): boolean {
  return seat.groupId === member.groupId && (seat.state === 'SEATED' || seat.memberId === member.id)
}

/** Until when and why someone is paused is told to admins and to themselves. */
export function maySeePause(seat: Seat, member: Pick<Member, 'groupId' | 'id'>): boolean {
  return isOneself(seat, member) || (maySeeMember(seat, member) && seat.role === 'ADMIN')
}

/** One's own words about oneself. */
export function mayIntroduce(seat: Seat, member: Concerned): boolean {
  return seat.state === 'SEATED' && isOneself(seat, member)
}

export function mayMakeAdmin(seat: Seat, member: Concerned): boolean {
  return mayLookAfter(seat, member) && member.role === Role.MEMBER && presenceOf(member) === Presence.HERE
}

/** Also oneself. That an admin remains is asked behind the lock. */
export function mayUnmakeAdmin(seat: Seat, member: Concerned): boolean {
  return mayLookAfter(seat, member) && member.role === Role.ADMIN
}

export function mayPause(seat: Seat, member: Concerned): boolean {
  return mayLookAfter(seat, member) && !isOneself(seat, member) && presenceOf(member) === Presence.HERE
}

export function mayResume(seat: Seat, member: Concerned): boolean {
  return mayLookAfter(seat, member) && presenceOf(member) === Presence.PAUSED
}

export function mayProposeRelease(seat: Seat, member: Concerned): boolean {
  return mayLookAfter(seat, member) && !isOneself(seat, member)
}

/** An admin at work, and someone who is still a member. */
function mayLookAfter(seat: Seat, member: Concerned): boolean {
  return maySeeMember(seat, member) && seat.state === 'SEATED' && seat.role === 'ADMIN' && !member.endedAt
}

function isOneself(seat: Seat, member: Pick<Member, 'groupId' | 'id'>): boolean {
  return seat.groupId === member.groupId && seat.memberId === member.id
}
