import { existsSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createDatabase, createRoles } from '../create-roles.ts'
import { initialiseCluster } from './initialise-cluster.ts'
import { clearLeftoverPostgres } from './leftover-postgres.ts'
import { makeFolder } from './make-folder.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { keepPasswords, readPasswords } from './postgres-passwords.ts'
import { UnusableDatabase } from '../role-check.ts'
import { startCluster, type RunningCluster } from './running-cluster.ts'
import { findUnprivilegedUser } from './unprivileged-user.ts'

export type EmbeddedPostgresOptions = {
  /** Where the cluster, its passwords and its log are kept. */
  folder: string
  port?: number
  say?: (line: string) => void
  /** For tests: faster, and lost when the machine stops. */
  throwaway?: boolean
}

/** A running cluster, and the address of a database in it for each role. */
export type EmbeddedPostgres = {
  superuserUrl(database?: string): string
  ownerUrl(database?: string): string
  appUrl(database?: string): string
  systemUrl(database?: string): string
  /** Whether this start made the cluster. */
  firstStart: boolean
  stop(): Promise<void>
}

/**
 * Starts the Postgres that came from npm on 127.0.0.1, with its roles and an empty database
 * `sixthirty` on the first start. What a killed run left behind is cleared first.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { port, say = () => undefined, throwaway = false } = options
  const folder = resolve(options.folder)
  const cluster = join(folder, 'postgres')
  const unfinished = join(folder, 'postgres.unfinished')
  makeDataFolder(folder)
  const binaries = await findPostgresBinaries()
  const user = findUnprivilegedUser(cluster, binaries.postgres)
  const start = (path: string, superuserPassword: string) =>
    startCluster({ cluster: path, binaries, user, port, throwaway, superuserPassword, folder })

  await clearLeftoverPostgres(unfinished)
  await clearLeftoverPostgres(cluster)
  const firstStart = !existsSync(cluster)
  const passwords = firstStart ? keepPasswords(folder) : readPasswords(folder)

  // A cluster is made beside its place and moved there whole, so that one in place is never half made.
  rmSync(unfinished, { recursive: true, force: true })
  if (firstStart) {
    say('Making a database.')
    initialiseCluster({ cluster: unfinished, binaries, user, throwaway, password: passwords.superuser })
    const making = await start(unfinished, passwords.superuser)
    try {
      await making.asSuperuser(async client => {
        const { owner, system, app } = passwords
        await createRoles(client, { owner, system, app })
        await createDatabase(client, 'sixthirty')
      })
    } finally {
      await making.stop()
    }
    renameSync(unfinished, cluster)
  }

  say('Starting the database.')
  const running: RunningCluster = await start(cluster, passwords.superuser)
  const url =
    (role: string, password: string) =>
    (database: string = 'sixthirty') =>
      `postgres://${role}:${password}@127.0.0.1:${running.port}/${encodeURIComponent(database)}`
  return {
    superuserUrl: url('postgres', passwords.superuser),
    ownerUrl: url('sixthirty_owner', passwords.owner),
    appUrl: url('sixthirty_app', passwords.app),
    systemUrl: url('sixthirty_system', passwords.system),
    firstStart,
    stop: running.stop,
  }
}

function makeDataFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    const sentence = `The data folder ${folder} cannot be made: set SIXTHIRTY_DATA to one that can.`
    throw new UnusableDatabase(sentence, { cause: error })
  }
}
