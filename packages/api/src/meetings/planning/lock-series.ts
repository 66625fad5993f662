import type { EntityManager } from 'typeorm'
import { isId } from '../../graphql/identifier.ts'
import { MeetingSeries } from '../meeting-series.ts'

/**
 * A series as it is now, and nobody else's to plan by until the transaction ends. The lock is by name, for row security
 * lets a member who only offers to host, or answers for all its meetings, lock no row.
 * @returns null when there is no such series in this group
 */
export async function lockSeries(
  manager: EntityManager,
  { groupId, id }: { groupId: string; id: string },
): Promise<MeetingSeries | null> {
  if (!isId(id)) return null
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `meeting series ${id.toLowerCase()}`,
  ])
  return manager.findOneBy(MeetingSeries, { groupId, id })
}
