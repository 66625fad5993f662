import type { Database } from '../../database/database.ts'

/**
 * Does something in every group that a statement finds, one after the other.
 * @param due selects the groups' ids, as `id`
 */
export async function inEveryGroup(
  database: Database,
  due: string,
  values: unknown[],
  inGroup: (groupId: string) => Promise<void>,
): Promise<void> {
  const groups: { id: string }[] = await database.asMachinery(manager => manager.query(due, values))
  const failures: unknown[] = []
  for (const { id } of groups) {
    // One group's trouble keeps no other group waiting.
    await inGroup(id).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0)
    throw new AggregateError(failures, 'In a group, members were not told, or not forgotten.')
}
