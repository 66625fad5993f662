import type { EntityManager } from 'typeorm'

/** Whether a member sits at the table, or why they see no more than the charter and their own words. */
export type SeatState = 'SEATED' | 'PAUSED' | 'CHARTER_DUE'

/** What the database tells about an account in a group; made from a row of `app.find_seat`. */
export type SeatRow = {
  account_id: string
  group_id: string
  member_id: string
  role: 'MEMBER' | 'ADMIN'
  standing: 'NEWCOMER' | 'SETTLED'
  state: SeatState
}

/**
 * What a member acts from: this account, in this group, with this standing. Everything of a group is read and done
 * from a seat. Only {@link Database} makes one, from what Postgres answered; the doors open for no object that merely
 * looks like one.
 */
export class Seat {
  readonly accountId: string
  readonly groupId: string
  readonly memberId: string
  readonly role: 'MEMBER' | 'ADMIN'
  readonly standing: 'NEWCOMER' | 'SETTLED'
  /** SEATED, or what keeps the member from the table for now. */
  readonly state: SeatState

  constructor(row: SeatRow) {
    this.accountId = row.account_id
    this.groupId = row.group_id
    this.memberId = row.member_id
    this.role = row.role
    this.standing = row.standing
    this.state = row.state
  }
}

/** A seat, and what else `app.find_seat` tells: the group's row and what keeps the member from it. */
export type FoundSeat = {
  seat: Seat
  pausedUntil: Date | null
  pauseReason: string | null
  charterDueAt: Date | null
  /** The group's columns, as the database names them. */
  groupRow: Record<string, unknown>
}

/** A row of `app.find_seat` or `app.seats_of`. */
export type FoundSeatRow = SeatRow & {
  paused_until: Date | null
  pause_reason: string | null
  charter_due_at: Date | null
  group_row: Record<string, unknown>
}

/** The seat that a row of `app.find_seat` tells of, with what is said of it to whoever sits there. */
export function foundSeat(row: FoundSeatRow): FoundSeat {
  return {
    seat: new Seat(row),
    pausedUntil: row.paused_until,
    pauseReason: row.pause_reason,
    charterDueAt: row.charter_due_at,
    groupRow: row.group_row,
  }
}

/** The same seat as it is now, asked inside a transaction that has waited for another; null when it is no more. */
export async function takeAnew(manager: EntityManager, seat: Seat): Promise<Seat | null> {
  const [row]: FoundSeatRow[] = await manager.query('select * from app.find_seat($1, null, $2)', [
    seat.accountId,
    seat.groupId,
  ])
  return row ? new Seat(row) : null
}
