import type { Database } from './database.ts'

type Due = {
  /** Selects the groups' ids, as `id`. */
  groups: string
  values: unknown[]
  /** What is said when it went wrong in a group. */
  trouble: string
}

/**
 * Does something in every group in which it is due, one after the other.
 * @throws AggregateError at the end, of all that went wrong
 */
export async function inEveryGroup(
  database: Database,
  { groups, values, trouble }: Due,
  inGroup: (groupId: string) => Promise<void>,
): Promise<void> {
  const due: { id: string }[] = await database.asMachinery(manager => manager.query(groups, values))
  const failures: unknown[] = []
  for (const { id } of due) {
    // One group's trouble keeps no other group waiting.
    await inGroup(id).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, trouble)
}
