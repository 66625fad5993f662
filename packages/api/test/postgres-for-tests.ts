import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../src/database/embedded/embedded-postgres.ts'
import { layTables } from '../src/server/lay-tables.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings to the database `template`; a clone's differ in the database's name only. */
    postgres: { superuser: string; owner: string; app: string; system: string }
  }
}

/**
 * Who answers people gives up after seconds in which they got no lock. Tests hold locks until several wait for them, which
 * on a busy machine takes as long as it takes.
 */
async function waitLonger(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  for (const role of ['sixthirty_app', 'sixthirty_system'])
    for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
      await client.query(`alter role ${role} set ${limit} = '120s'`)
  await client.end()
}

/** One Postgres for the whole run, with a migrated database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sixthirty-tests-'))
  const postgres = await startEmbeddedPostgres({ folder, throwaway: true })
  await waitLonger(postgres.superuserUrl())
  await layTables(postgres.ownerUrl())
  project.provide('postgres', {
    superuser: postgres.superuserUrl(),
    owner: postgres.ownerUrl(),
    app: postgres.appUrl(),
    system: postgres.systemUrl(),
  })
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
