import type { EntityManager } from 'typeorm'
import { takeAnew, type Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { mayPlan } from '../meeting-policy.ts'
import { copy } from './copy/en.ts'

/**
 * That the seat may plan as things stand in this transaction.
 * @throws Refusal NOT_ALLOWED
 */
export async function requirePlanner(manager: EntityManager, seat: Seat): Promise<void> {
  const [answer]: { hosts: boolean | null }[] = await manager.query('select app.seated_host() as hosts')
  const now = await takeAnew(manager, seat)
  if (!now || !mayPlan(now, answer?.hosts === true))
    throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
}
