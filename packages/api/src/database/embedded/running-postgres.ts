import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { readPasswords } from './postgres-passwords.ts'

/**
 * The system role's connection to the embedded Postgres that a running Sixthirty keeps on this folder, for what is
 * done beside it; null when none runs.
 */
export async function findRunningPostgres(folder: string): Promise<string | null> {
  const lock = join(folder, 'postgres', 'postmaster.pid')
  if (!existsSync(lock)) return null
  const port = Number(readFileSync(lock, 'utf8').split('\n')[3])
  if (!Number.isInteger(port) || port <= 0) return null
  const url = `postgres://sixthirty_system:${readPasswords(folder).system}@127.0.0.1:${port}/sixthirty`
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    return url
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}
