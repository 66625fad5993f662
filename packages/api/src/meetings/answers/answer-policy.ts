import type { Seat } from '../../database/seat.ts'
import { mayAnswer } from '../meeting-policy.ts'
import type { MeetingSettings } from '../meeting-settings.ts'
import type { Meeting } from '../meeting.ts'

type Moments = Pick<Meeting, 'groupId' | 'startsAt' | 'endsAt' | 'cancelledAt' | 'closedAt'>

/** Whoever may still answer, where the group's meetings have visitors. */
export const mayBringVisitor = (
  seat: Seat,
  meeting: Moments,
  { allowsVisitors }: Pick<MeetingSettings, 'allowsVisitors'>,
  now: Date,
): boolean => allowsVisitors && mayAnswer(seat, meeting, now)
