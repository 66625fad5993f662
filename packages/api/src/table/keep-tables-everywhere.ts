import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import { inEveryGroup } from '../database/in-every-group.ts'
import { keepTables } from './keep-tables.ts'

/** The job by the clock that puts tables in order in every group in which something lies where it should not. */
export function keepTablesEverywhere(database: Database, clock: Clock): () => Promise<void> {
  return async () => {
    const due = {
      groups: 'select id from app.groups_with_tables_to_keep($1) id',
      values: [clock()],
      trouble: 'In a group, the tables were not put in order.',
    }
    await inEveryGroup(database, due, id => keepTables(database, id, clock()))
  }
}
