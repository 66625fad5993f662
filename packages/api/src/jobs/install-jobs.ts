import { runMigrations } from 'graphile-worker'
import { makeMigrationDataSource } from '../database/data-source.ts'

/**
 * Lays or renews the tables of the job queue. They belong to the system's role, which alone runs jobs: their own row
 * security then shows them to it and to nobody else. Running twice does nothing the second time.
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  const owner = makeMigrationDataSource(ownerUrl, [])
  await owner.initialize()
  try {
    await owner.query('create schema if not exists graphile_worker authorization sixthirty_system')
    // The queue makes its schema only where it may make any. With its list of migrations there, it goes on from it.
    await owner.query(`set role sixthirty_system; create table if not exists graphile_worker.migrations (
      id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`)
  } finally {
    await owner.destroy()
  }
  const asSystem = new URL(ownerUrl)
  asSystem.searchParams.set('options', '-c role=sixthirty_system')
  await runMigrations({ connectionString: asSystem.href, taskList: {} })
}
