import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import { keepTables } from './keep-tables.ts'

/** The job by the clock that puts tables in order in every group in which something lies where it should not. */
export function keepTablesEverywhere(database: Database, clock: Clock): () => Promise<void> {
  return async () => {
    const groups: { id: string }[] = await database.asMachinery(manager =>
      manager.query('select id from app.groups_with_tables_to_keep($1) id', [clock()]),
    )
    const failures: unknown[] = []
    for (const { id } of groups) {
      // One group's trouble keeps no other group waiting.
      await keepTables(database, id, clock()).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0)
      throw new AggregateError(failures, 'In a group, the tables were not put in order.')
  }
}
