import type { Seat } from '../../database/seat.ts'
import type { MeetingSettings } from '../meeting-settings.ts'
import { isOpen } from '../meeting-state.ts'
import type { Meeting } from '../meeting.ts'

type Moments = Pick<Meeting, 'groupId' | 'startsAt' | 'endsAt' | 'cancelledAt' | 'closedAt'>

/** Whether visitors come to this group's meetings, and to this one still. */
export const mayBringVisitor = (
  seat: Seat,
  meeting: Moments,
  settings: Pick<MeetingSettings, 'allowsVisitors'>,
  now: Date,
): boolean =>
  seat.state === 'SEATED' &&
  seat.groupId === meeting.groupId &&
  settings.allowsVisitors &&
  isOpen(meeting, now)
