import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../src/database/embedded-postgres.ts'
import { migrate } from '../src/database/migrate.ts'
import { installJobs } from '../src/jobs/install-jobs.ts'
import { migrations } from '../src/server/migrations.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings to the database `template`; a clone's differ in the database's name only. */
    postgres: { superuser: string; owner: string; app: string; system: string }
  }
}

/** One Postgres for the whole run, with a migrated database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sixthirty-tests-'))
  const postgres = await startEmbeddedPostgres({ folder, throwaway: true })
  await installJobs(postgres.ownerUrl())
  await migrate(postgres.ownerUrl(), migrations)
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
