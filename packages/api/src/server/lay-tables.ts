import { migrate } from '../database/migrate.ts'
import { installJobs } from '../jobs/install-jobs.ts'
import { migrations } from './migrations.ts'

/**
 * Brings the tables up to date as their owner, those of the job queue first. Running twice does nothing the second time.
 * @returns the names of what was run now
 */
export async function layTables(ownerUrl: string): Promise<string[]> {
  await installJobs(ownerUrl)
  return migrate(ownerUrl, migrations)
}
