import type { JobHelpers } from 'graphile-worker'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../test/open-database.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import type { Database } from '../database/database.ts'
import { takeUpLetters } from './take-up-letters.ts'

let tables: TestDatabase
let database: Database

beforeAll(async () => {
  tables = await cloneDatabase()
  database = await openDatabase(tables)
})
beforeEach(async () => {
  await tables.asSuperuser('delete from mail.letters')
  await tables.asSuperuser('delete from graphile_worker._private_jobs')
})
afterAll(async () => {
  await database.close()
  await tables.drop()
})

type Job = { attempts: number; locked?: boolean }

/** A letter that was queued days ago, and the jobs that are there for it. */
async function letter(jobs: Job[], { days = 0, told = false, leased = false } = {}): Promise<string> {
  const id = crypto.randomUUID()
  await tables.asSuperuser(
    `insert into mail.letters (id, kind, to_address, queued_at, sent_at, told_at, leased_until)
     values ($1, 'NOTE', 'dana@example.org', now() - $2 * interval '1 day', case when $3 then now() end,
       case when $3 then now() end, case when $4 then now() + interval '1 minute' end)`,
    [id, days, told, leased],
  )
  for (const { attempts, locked = false } of jobs) {
    await tables.asSuperuser(
      `with job as (select * from graphile_worker.add_job('send-letter', json_build_object('id', $1::text), max_attempts := 10))
       select from job`,
      [id],
    )
    await tables.asSuperuser(
      `update graphile_worker._private_jobs set attempts = $2, locked_at = case when $3 then now() end,
         locked_by = case when $3 then 'worker' end where payload ->> 'id' = $1`,
      [id, attempts, locked],
    )
  }
  return id
}

const jobsFor = (id: string) =>
  tables.asSuperuser(
    `select from graphile_worker._private_jobs where payload ->> 'id' = $1 and attempts < max_attempts`,
    [id],
  )

const takeUp = () => takeUpLetters(database)({}, {} as JobHelpers)

test('a letter is taken up whose process was killed in the last attempt, and one whose job is gone', async () => {
  const stranded = [await letter([{ attempts: 10 }]), await letter([])]
  await takeUp()
  await takeUp()
  for (const id of stranded) expect(await jobsFor(id)).toHaveLength(1)
})

test('letters that somebody carries or has, that are done, or too old, are left alone', async () => {
  const waits = await letter([{ attempts: 3 }])
  const atWork = await letter([{ attempts: 10, locked: true }])
  const had = await letter([], { leased: true })
  const done = await letter([], { told: true })
  const old = await letter([], { days: 8 })
  await takeUp()
  expect(await jobsFor(waits)).toHaveLength(1)
  for (const id of [atWork, had, done, old]) expect(await jobsFor(id)).toEqual([])
})
