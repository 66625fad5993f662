import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { Seat, type SeatRow } from '../src/database/seat.ts'

/** The group and the member of {@link seatOf}. */
export const here = { groupId: randomUUID(), memberId: randomUUID() }

/** A settled admin's seat at the table, unless told otherwise. */
export const seatOf = (more: Partial<SeatRow> = {}): Seat =>
  new Seat({
    account_id: randomUUID(),
    group_id: here.groupId,
    member_id: here.memberId,
    role: 'ADMIN',
    standing: 'SETTLED',
    state: 'SEATED',
    ...more,
  })

type Policies = Record<string, (seat: Seat) => boolean>

/**
 * Tries of each policy that it says yes to a seat at the table, and no to the same one while it is kept from it; and of
 * those about something of the group, that they say no to the same member's seat in another group. Neither is asked of
 * them by way of the doors, which refuse before.
 */
export function onlyFromTheTable(ofTheSeat: Policies, ofSomethingHere: Policies): void {
  const all = Object.entries({ ...ofTheSeat, ...ofSomethingHere })

  it.each(all)('%s: for whoever sits at the table, and not while kept from it', (_, policy) => {
    expect(policy(seatOf())).toBe(true)
    for (const state of ['PAUSED', 'CHARTER_DUE'] as const) expect(policy(seatOf({ state }))).toBe(false)
  })

  it.each(Object.entries(ofSomethingHere))('%s: of the own group alone', (_, policy) => {
    expect(policy(seatOf({ group_id: randomUUID() }))).toBe(false)
  })
}
