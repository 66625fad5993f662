import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { eventually } from '../../test/eventually.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { freeAbandonedJobs } from './free-abandoned-jobs.ts'
import { installJobs } from './install-jobs.ts'
import { runJobs } from './run-jobs.ts'

let tables: TestDatabase
beforeAll(async () => {
  tables = await cloneDatabase()
})
afterAll(() => tables.drop())

test('a job that a killed process held is taken up by the next', async () => {
  await tables.asSuperuser(`select graphile_worker.add_job('pour')`)
  await tables.asSuperuser(`select graphile_worker.add_job('free')`)
  await tables.asSuperuser(
    `update graphile_worker._private_jobs set locked_by = 'worker-that-was-killed', locked_at = now() - interval '6 minutes'
     where task_id = (select id from graphile_worker._private_tasks where identifier = 'pour')`,
  )
  const poured = vi.fn<() => void>()
  const jobs = await runJobs({
    systemUrl: tables.systemUrl,
    tasks: { pour: poured, free: freeAbandonedJobs },
    crontab: [],
    log: () => undefined,
  })
  await eventually(() => expect(poured).toHaveBeenCalledOnce())
  await jobs.stop()
})

test('laying the queue a second time changes nothing', async () => {
  const migrations = () => tables.asSuperuser('select * from graphile_worker.migrations order by id')
  const before = await migrations()
  await installJobs(tables.ownerUrl)
  expect(await migrations()).toEqual(before)
})
