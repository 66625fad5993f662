import { startEmbeddedPostgres } from '../database/embedded/embedded-postgres.ts'
import { checkOwnerRole } from '../database/role-check.ts'
import { plantDemo } from '../demo/plant-demo.ts'
import { FolderStore } from '../files/folder-store.ts'
import { SettingError, type Environment } from './environment.ts'
import { findFilesFolder } from './files-folder.ts'
import { layTables } from './lay-tables.ts'
import { keptSecret } from './secret.ts'

/** The database to serve from, with its tables in place, and what ends with it. */
export type FoundDatabase = {
  appUrl: string
  systemUrl: string
  secret: string
  stop(): Promise<void>
}

/**
 * The database of DATABASE_URL, or the embedded one, started and brought up to date.
 * With DATABASE_URL the tables are brought up to date only where DATABASE_OWNER_URL is given too.
 */
export async function findDatabase(
  environment: Environment,
  say: (line: string) => void,
): Promise<FoundDatabase> {
  const { database, secret } = environment
  if (!database) return startEmbedded(environment, say)
  if (!secret) throw new SettingError('SECRET must be set.')
  if (database.ownerUrl) {
    await checkOwnerRole(database.ownerUrl)
    say('Bringing the tables up to date.')
    await layTables(database.ownerUrl)
  }
  const { appUrl, systemUrl } = database
  return { appUrl, systemUrl, secret, stop: async () => undefined }
}

async function startEmbedded(environment: Environment, say: (line: string) => void): Promise<FoundDatabase> {
  const postgres = await startEmbeddedPostgres({ folder: environment.dataFolder, say })
  try {
    say('Bringing the tables up to date.')
    await layTables(postgres.ownerUrl())
    if (environment.demo) {
      const store = new FolderStore(await findFilesFolder(environment.dataFolder))
      await plantDemo(postgres.superuserUrl(), store, say)
    }
    return {
      appUrl: postgres.appUrl(),
      systemUrl: postgres.systemUrl(),
      secret: environment.secret ?? keptSecret(environment.dataFolder),
      stop: () => postgres.stop(),
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}
