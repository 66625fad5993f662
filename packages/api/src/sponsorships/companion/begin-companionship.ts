import type { EntityManager } from 'typeorm'
import { newId } from '../../graphql/identifier.ts'
import { Companionship } from './companionship.ts'

/** Who accompanies whom from now on, and by which sponsorship. */
export type Pair = { groupId: string; sponsorshipId: string; sponsorId: string; newcomerId: string }

/**
 * Lays a page for a newcomer and the one who accompanies them, as the system.
 * @throws Error when the newcomer has an open one already; that would be a fault of ours
 */
export async function beginCompanionship(manager: EntityManager, pair: Pair, now: Date): Promise<void> {
  await manager.insert(Companionship, { ...pair, id: newId(), beganAt: now })
}
