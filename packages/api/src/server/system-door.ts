import { makeDataSource } from '../database/data-source.ts'
import { Database } from '../database/database.ts'
import { findRunningPostgres } from '../database/embedded/running-postgres.ts'
import { checkSystemRole } from '../database/role-check.ts'
import { entities } from './entities.ts'
import type { Environment } from './environment.ts'
import { findDatabase } from './find-database.ts'
import { say } from './say.ts'

/** The database as the system, for an operator's command; beside a running server too. The app's role is not needed. */
export async function openSystemDoor(
  environment: Environment,
): Promise<{ database: Database; stop: () => Promise<void> }> {
  const running = environment.database ? null : await findRunningPostgres(environment.dataFolder)
  const found = running ? null : await findDatabase(environment, say)
  const systemUrl = running ?? found?.systemUrl
  if (!systemUrl) throw new Error('There is no database to work in.')
  if (environment.database) await checkSystemRole(systemUrl)
  // One door is enough, and both names lead to it.
  const door = makeDataSource(systemUrl, entities, 1)
  const database = new Database(door, door)
  await door.initialize()
  return {
    database,
    async stop() {
      await door.destroy()
      await found?.stop()
    },
  }
}
