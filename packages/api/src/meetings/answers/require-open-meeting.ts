import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { mayAnswer } from '../meeting-policy.ts'
import type { Meeting } from '../meeting.ts'
import { requireMeeting } from '../require-meeting.ts'
import { copy } from './copy/en.ts'

/**
 * The meeting that is answered, while it can be.
 * @throws Refusal NOT_FOUND; NOT_NOW when it was cancelled, or is over
 */
export async function requireOpenMeeting(
  manager: EntityManager,
  seat: Seat,
  id: string,
  now: Date,
): Promise<Meeting> {
  const meeting = await requireMeeting(manager, seat, id)
  if (mayAnswer(seat, meeting, now)) return meeting
  throw new Refusal('NOT_NOW', meeting.cancelledAt ? copy.refusals.cancelled : copy.refusals.over)
}
