import type { Seat } from '../../database/seat.ts'
import type { MeetingSeries } from '../meeting-series.ts'

/** A series is changed by admins, and by whoever always looks after it, while it goes on. */
export function mayChangeSeries(
  seat: Seat,
  series: Pick<MeetingSeries, 'groupId' | 'hostId' | 'endedAt'>,
): boolean {
  if (seat.state !== 'SEATED' || seat.groupId !== series.groupId || series.endedAt !== null) return false
  return seat.role === 'ADMIN' || series.hostId === seat.memberId
}

/** Whoever sits at the table can offer to look after a meeting now and then. */
export function mayOfferToHost(seat: Seat): boolean {
  return seat.state === 'SEATED'
}
