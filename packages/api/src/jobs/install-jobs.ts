import { runMigrations } from 'graphile-worker'
import { Client } from 'pg'

/**
 * Lays or renews the tables of the job queue. They belong to the system's role, which alone runs jobs: their own row
 * security then shows them to it and to nobody else. Running twice does nothing the second time.
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('create schema if not exists graphile_worker authorization sixthirty_system')
    // The queue makes its schema only where it may make any. With its list of migrations there, it goes on from it.
    await owner.query(`set role sixthirty_system; create table if not exists graphile_worker.migrations (
      id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`)
  } finally {
    await owner.end()
  }
  const asSystem = new URL(ownerUrl)
  asSystem.searchParams.set('options', '-c role=sixthirty_system')
  await runMigrations({ connectionString: asSystem.href, taskList: {} })
}
