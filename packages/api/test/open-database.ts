import { makeDataSource } from '../src/database/data-source.ts'
import { Database } from '../src/database/database.ts'
import type { TestDatabase } from './test-database.ts'

/** The doors to a test's database, as the app opens them. */
export async function openDatabase({ appUrl, systemUrl }: TestDatabase): Promise<Database> {
  const database = new Database(makeDataSource(appUrl, [], 4), makeDataSource(systemUrl, [], 2))
  await database.connect()
  return database
}
