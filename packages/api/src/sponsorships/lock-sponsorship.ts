import type { EntityManager } from 'typeorm'
import { isId } from '../graphql/identifier.ts'
import { Sponsorship } from './sponsorship.ts'

/**
 * A sponsorship as it is now, and nobody else's to change until the transaction ends: whoever answers, holds, clears
 * or invites at the same moment goes wholly before, or wholly after. The lock is by name, for row security lets a
 * member who only answers lock no row.
 * @returns null when the seat finds no such sponsorship in this group
 */
export async function lockSponsorship(
  manager: EntityManager,
  { groupId, id }: { groupId: string; id: string },
): Promise<Sponsorship | null> {
  if (!isId(id)) return null
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `sponsorship ${id.toLowerCase()}`,
  ])
  return manager.findOneBy(Sponsorship, { groupId, id })
}

/** Lets nobody else change how many open sponsorships a member has, until the transaction ends. */
export async function lockSponsor(manager: EntityManager, memberId: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`sponsor ${memberId}`])
}
