import type { TestDatabase } from './test-database.ts'

/** Puts a row into a table, past every lock. */
export async function insertRow(
  database: TestDatabase,
  table: string,
  row: Record<string, unknown>,
): Promise<void> {
  const names = Object.keys(row)
  await database.asSuperuser(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
}
