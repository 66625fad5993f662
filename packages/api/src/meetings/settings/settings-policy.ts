import type { Seat } from '../../database/seat.ts'

/** Whether this seat is told how the group meets: not while kept from the table. */
export const maySeeMeetingSettings = (seat: Seat): boolean => seat.state === 'SEATED'

export const mayChooseMeetingSettings = (seat: Seat): boolean =>
  seat.state === 'SEATED' && seat.role === 'ADMIN'
