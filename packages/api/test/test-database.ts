import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { createDatabase } from '../src/database/create-roles.ts'

export type TestDatabase = {
  superuserUrl: string
  ownerUrl: string
  appUrl: string
  systemUrl: string
  /** Runs SQL past every lock, to look at what is really there or to bend it for a test. */
  asSuperuser<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

/** A database of its own for one test file: a clone of the migrated template. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const urls = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const administrator = new Client({ connectionString: at(urls.superuser, 'postgres') })
  await administrator.connect()
  await createDatabase(administrator, name, new URL(urls.superuser).pathname.slice(1))
  const superuser = new Client({ connectionString: at(urls.superuser, name) })
  await superuser.connect()
  return {
    superuserUrl: at(urls.superuser, name),
    ownerUrl: at(urls.owner, name),
    appUrl: at(urls.app, name),
    systemUrl: at(urls.system, name),
    async asSuperuser<Row extends object>(sql: string, values: unknown[] = []) {
      return (await superuser.query<Row>(sql, values)).rows
    },
    async drop() {
      await superuser.end()
      await connectionsClosed(administrator, name)
      // Connections that are just closing are waited for, five seconds at most; only then are they cut.
      await administrator
        .query(`drop database if exists ${name}`)
        .catch(() => administrator.query(`drop database if exists ${name} with (force)`))
      await administrator.end()
    },
  }
}

/** A connection that is closed by its client but still open on the server would be cut, and report an error. */
async function connectionsClosed(administrator: Client, database: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const { rowCount } = await administrator.query('select from pg_stat_activity where datname = $1', [
      database,
    ])
    if (rowCount === 0) return
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}

function at(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
