import { runMigrations } from 'graphile-worker'
import { Pool } from 'pg'

/**
 * Lays or renews the tables of the job queue. They belong to the system's role, which alone runs jobs: their own row
 * security then shows them to it and to nobody else. Running twice does nothing the second time.
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  const owner = new Pool({ connectionString: ownerUrl, max: 1 })
  const asSystem = new Pool({
    connectionString: ownerUrl,
    max: 2,
    onConnect: client => client.query('set role sixthirty_system'),
  })
  try {
    await owner.query('create schema if not exists graphile_worker authorization sixthirty_system')
    // The queue makes its own schema only where it may make any. With its list of migrations there, it goes on from it.
    await asSystem.query(`create table if not exists graphile_worker.migrations (
      id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`)
    await runMigrations({ pgPool: asSystem, taskList: {} })
  } finally {
    await Promise.all([owner.end(), asSystem.end()])
  }
}
