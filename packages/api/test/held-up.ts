import { eventually } from './eventually.ts'
import type { TestDatabase } from './test-database.ts'

/**
 * Holds up whoever writes to a table, while all may read it, until so many wait: then they have all looked at the same
 * state of things, unless a lock keeps one from looking before the other is done.
 */
export async function heldUp<Result>(
  database: TestDatabase,
  table: string,
  waiting: number,
  work: () => Promise<Result>,
): Promise<Result> {
  await database.asSuperuser('begin')
  await database.asSuperuser(`lock table ${table} in share mode`)
  const result = work()
  try {
    await eventually(async () => {
      const count = await countWaiting(database)
      if (count < waiting) throw new Error(`Only ${count} wait.`)
    })
  } finally {
    await database.asSuperuser('commit')
  }
  return result
}

/**
 * Lets something happen, uncommitted until `work` waits for it: so it has happened when `work` goes on, which had looked
 * at how things were before.
 * @returns what `work` answers
 */
export async function overtaken<Result>(
  database: TestDatabase,
  happen: () => Promise<unknown>,
  work: () => Promise<Result>,
): Promise<Result> {
  await database.asSuperuser('begin')
  await happen()
  const result = work()
  try {
    await eventually(async () => {
      if ((await countWaiting(database)) === 0) throw new Error('Nobody waits.')
    })
  } finally {
    await database.asSuperuser('commit')
  }
  return result
}

/** How many of those at this database wait for a lock. */
export async function countWaiting(database: TestDatabase): Promise<number> {
  await database.asSuperuser('select pg_stat_clear_snapshot()')
  const rows = await database.asSuperuser(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows.length
}
