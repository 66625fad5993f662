import { setTimeout as later } from 'node:timers/promises'
import type { Database } from '../database/database.ts'

/** The longest that is waited, in milliseconds: what fails is tried again for hours. */
const patience = 30_000

/** What could be heard now: it has not failed, to be tried again later. */
const unheard = `select from graphile_worker.jobs
  where task_identifier in ('follow-facts', 'hear-of') and run_at <= now() and attempts < max_attempts limit 1`

/** Waits until whoever follows has heard of all that has happened so far, or for half a minute. */
export async function untilAllIsHeard(database: Database): Promise<void> {
  const until = performance.now() + patience
  while (performance.now() < until) {
    const left: unknown[] = await database.asMachinery(manager => manager.query(unheard))
    if (left.length === 0) return
    await later(20)
  }
}
