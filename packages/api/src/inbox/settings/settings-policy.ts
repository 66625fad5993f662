import type { Seat } from '../../database/seat.ts'

export const mayChooseGroupMail = (seat: Seat): boolean => seat.state === 'SEATED' && seat.role === 'ADMIN'
