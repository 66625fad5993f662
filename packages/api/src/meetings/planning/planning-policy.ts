import type { Seat } from '../../database/seat.ts'

/** Whoever sits at the table can offer to look after a meeting now and then. */
export const mayOfferToHost = (seat: Seat): boolean => seat.state === 'SEATED'
