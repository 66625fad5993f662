import type { EntityManager } from 'typeorm'
import { takeAnew, type Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'

/**
 * Holds the group's row, so that who looks after the group changes one verb at a time, and takes the seat anew: while
 * this one waited, another may have ended its right.
 * @throws Refusal NOT_ALLOWED when the seat is no longer what it was
 */
export async function lockGroup(manager: EntityManager, seat: Seat): Promise<Seat> {
  await manager.query('select from groups where id = $1 for no key update', [seat.groupId])
  const now = await takeAnew(manager, seat)
  if (now?.state !== 'SEATED') throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
  return now
}
