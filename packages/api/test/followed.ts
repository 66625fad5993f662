import { eventually } from './eventually.ts'
import type { TestDatabase } from './test-database.ts'

/** Waits until all that happened so far was heard by those who follow it: what a test bends next, nobody hears. */
export async function followed(database: TestDatabase): Promise<void> {
  await eventually(async () => {
    const [left] = await database.asSuperuser<{ count: number }>(
      `select count(*)::int as count from graphile_worker.jobs where task_identifier in ('follow-facts', 'hear-of')`,
    )
    if (left?.count !== 0) throw new Error('Somebody has not heard yet of what happened.')
  })
}
