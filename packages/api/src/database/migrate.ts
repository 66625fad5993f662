import type { MigrationInterface } from 'typeorm'
import { makeMigrationDataSource } from './data-source.ts'

/**
 * Brings the database to the tables this version expects, as its owner. Running twice does nothing the second time.
 * @returns the names of what was run now
 */
export async function migrate(
  ownerUrl: string,
  migrations: (new () => MigrationInterface)[],
): Promise<string[]> {
  const owner = makeMigrationDataSource(ownerUrl, migrations)
  await owner.initialize()
  try {
    const done = await owner.runMigrations()
    return done.map(migration => migration.name)
  } finally {
    await owner.destroy()
  }
}
