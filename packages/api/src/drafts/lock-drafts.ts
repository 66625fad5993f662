import type { EntityManager } from 'typeorm'
import { takeAnew, type Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'

/**
 * One thing at a time is done with a member's drafts, the ending of their membership included: it waits here too, and
 * erases what was kept before.
 * @throws Refusal NOT_FOUND when the membership ended meanwhile
 */
export async function lockDrafts(manager: EntityManager, seat: Seat): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`drafts of ${seat.memberId}`])
  const now = await takeAnew(manager, seat)
  if (now?.memberId !== seat.memberId) throw new Refusal('NOT_FOUND', copy.refusals.noSuchDraft)
}
