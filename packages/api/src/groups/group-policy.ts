import type { Seat } from '../database/seat.ts'
import type { Deployment } from '../graphql/request-context.ts'
import { GroupPhase, phaseOf, type Group } from './group.ts'

/** Whoever is signed in, where the deployment allows it; the operator's command line asks nobody. */
export function mayFoundGroup(deployment: Pick<Deployment, 'anyoneMayFound'>): boolean {
  return deployment.anyoneMayFound
}

export function mayDescribe(seat: Seat): boolean {
  return isAdminAtWork(seat)
}

export function mayRewriteCharter(seat: Seat): boolean {
  return isAdminAtWork(seat)
}

export function maySayTableIsSet(seat: Seat, group: Pick<Group, 'beingSetUntil'>, now: Date): boolean {
  return isAdminAtWork(seat) && phaseOf(group, now) === GroupPhase.BEING_SET
}

/** What happened, and what waits for a second yes, is for admins. */
export function maySeeWhatHappened(seat: Seat): boolean {
  return isAdminAtWork(seat)
}

/** An admin who is neither paused nor owes the charter a yes. */
function isAdminAtWork(seat: Seat): boolean {
  return seat.state === 'SEATED' && seat.role === 'ADMIN'
}
