import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { cloneDatabase as clone } from '../src/database/create-roles.ts'

export type TestDatabase = {
  superuserUrl: string
  ownerUrl: string
  appUrl: string
  systemUrl: string
  /** Runs SQL past every lock, to look at what is really there or to bend it for a test. */
  asSuperuser<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

let connecting: Promise<Client> | undefined

/** One connection for all files of a worker: to open one costs as much work as to copy a database. */
async function administering(): Promise<Client> {
  const client = new Client({ connectionString: at(inject('postgres').superuser, 'postgres') })
  // It is open until Postgres stops, after the last test.
  client.on('error', () => (connecting = undefined))
  await client.connect()
  return client
}

/** A database of its own for one test file: a clone of the migrated template. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const urls = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const administrator = await (connecting ??= administering())
  await clone(administrator, name, new URL(urls.superuser).pathname.slice(1))
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
