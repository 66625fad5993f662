import { registerEnumType } from 'type-graphql'

export enum MeetingState {
  SCHEDULED = 'SCHEDULED',
  HELD = 'HELD',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(MeetingState, {
  name: 'MeetingState',
  description: 'How far a meeting has come.',
  valuesConfig: {
    SCHEDULED: { description: 'To come, or under way.' },
    HELD: { description: 'Over; who was there and what became of its table can still be said.' },
    CLOSED: { description: 'Over for three days: nothing of it changes any more but its note.' },
  },
})

type Moments = { startsAt: Date; endsAt: Date; cancelledAt: Date | null; closedAt: Date | null }

/** The clock alone carries a meeting on; only cancelling it and closing it are written down. */
export function stateOf(
  { endsAt, cancelledAt, closedAt }: Omit<Moments, 'startsAt'>,
  now: Date,
): MeetingState {
  if (cancelledAt) return MeetingState.CANCELLED
  if (closedAt) return MeetingState.CLOSED
  return now >= endsAt ? MeetingState.HELD : MeetingState.SCHEDULED
}

/** Whether people sit at it just now. */
export function isUnderWay(meeting: Moments, now: Date): boolean {
  return now >= meeting.startsAt && stateOf(meeting, now) === MeetingState.SCHEDULED
}

/** Whether answers can still be given: until its end, unless it was cancelled. */
export function isOpen(meeting: Omit<Moments, 'startsAt'>, now: Date): boolean {
  return stateOf(meeting, now) === MeetingState.SCHEDULED
}

/** Whether it can be said who is there: from its start until it is closed. */
export function isToBeMarked(meeting: Moments, now: Date): boolean {
  return isUnderWay(meeting, now) || stateOf(meeting, now) === MeetingState.HELD
}
