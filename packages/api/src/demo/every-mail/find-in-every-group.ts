import type { EntityManager } from 'typeorm'
import type { Database } from '../../database/database.ts'

/** What is found in one group, and when it was put there. */
export type Found = { groupId: string; at: Date }

/** Looks in each group, as the system there: the latest of all first. */
export async function findInEveryGroup<Row extends Found>(
  database: Database,
  find: (manager: EntityManager, groupId: string) => Promise<Row[]>,
): Promise<Row[]> {
  // Sometime a mail by the clock is due in every group there is.
  const groups: { id: string }[] = await database.asMachinery(manager =>
    manager.query(`select id from app.groups_with_evening_due('infinity') id`),
  )
  const found: Row[] = []
  for (const { id } of groups)
    found.push(...(await database.asSystem('showing every mail', id, manager => find(manager, id))))
  return found.toSorted((one, other) => other.at.getTime() - one.at.getTime())
}

/** The first that can be worded: what lies here may be about something that its reader does not find any more. */
export async function firstWorded<Row, Worded>(
  rows: readonly Row[],
  word: (row: Row) => Promise<Worded | null>,
): Promise<Worded | null> {
  for (const row of rows) {
    const worded = await word(row)
    if (worded) return worded
  }
  return null
}
