import type { EntityManager } from 'typeorm'
import { announce, type HappeningKind } from '../../activity/announce.ts'
import { newId } from '../../graphql/identifier.ts'
import type { PlannedMeeting, Reconciled } from './reconcile.ts'

/** How long before it begins everybody who counts on a meeting is told at once that it is not so. */
const hoursOfShortNotice = 12
/** How long before it begins a meeting is told of by itself when its series changes: its evening mail may be out. */
const hoursNear = 36

const isWithin = (moment: Date, now: Date, hours: number): boolean =>
  moment > now && moment.getTime() - now.getTime() <= hours * 3_600_000

/** Whether so little time is left that people must be told at once. */
export const isShortNotice = (startsAt: Date, now: Date): boolean =>
  isWithin(startsAt, now, hoursOfShortNotice)

/** What is announced when a meeting is moved that was to start then: where that was, its row does not tell any more. */
export const kindOfMove = (startedAt: Date, now: Date): HappeningKind =>
  isShortNotice(startedAt, now) ? 'MEETING_MOVED_AT_SHORT_NOTICE' : 'MEETING_MOVED'

/** Announces what a change of their series does to meetings that are near: the others are told of by their series. */
export async function announceNear(
  manager: EntityManager,
  groupId: string,
  before: readonly PlannedMeeting[],
  plan: Reconciled,
  now: Date,
): Promise<void> {
  for (const { id, startsAt } of before) {
    const moved = plan.change.find(change => change.id === id)?.set
    const kind = kindOf(startsAt, moved?.startsAt ?? startsAt, plan.fallAway.includes(id), now)
    const isNear = isWithin(startsAt, now, hoursNear) || isWithin(moved?.startsAt ?? startsAt, now, hoursNear)
    if (kind && isNear && moved?.fellAway !== false)
      await announce(manager, { groupId, kind, eventId: newId(), subjectId: id, actorId: null })
  }
}

function kindOf(from: Date, to: Date, fallsAway: boolean, now: Date): HappeningKind | null {
  if (fallsAway) return 'MEETING_CANCELLED'
  return from.getTime() === to.getTime() ? null : kindOfMove(from, now)
}
