import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { heldUp } from '../../test/held-up.ts'
import { openDatabase } from '../../test/open-database.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import type { Database } from '../database/database.ts'
import { letGo } from './let-go.ts'

let tables: TestDatabase
let database: Database

beforeAll(async () => {
  tables = await cloneDatabase()
  database = await openDatabase(tables)
})
afterAll(async () => {
  await database.close()
  await tables.drop()
})

let toAddress: string

beforeEach(() => {
  toAddress = `${randomUUID()}@example.org`
})

/** A letter in the box: it waits, unless it was let go so many hours ago. */
async function letter(more: { hoursAgo?: number; failed?: boolean; kind?: string } = {}) {
  const { hoursAgo = null, failed = false, kind = 'NOTE' } = more
  const id = randomUUID()
  await tables.asSuperuser(
    `insert into mail.letters (id, kind, to_address, let_go_at, failed_at)
     values ($1, $2, $3, now() - $4 * interval '1 hour', case when $5 then now() end)`,
    [id, kind, toAddress, hoursAgo, failed],
  )
  return { id, kind, toAddress, groupId: null, subjectId: null, queuedAt: new Date(), memberId: null }
}

const mayGo = async (waiting: Awaited<ReturnType<typeof letter>>) =>
  database.asMachinery(manager => letGo(manager, waiting, 2))

test('as many as may leave in a day leave, whatever was let go before that, refused, or of another kind', async () => {
  await letter({ hoursAgo: 24.01 })
  await letter({ hoursAgo: 1, failed: true })
  await letter({ hoursAgo: 1, kind: 'OTHER' })
  await letter({ hoursAgo: 23 })
  expect(await mayGo(await letter())).toBe(true)
  expect(await mayGo(await letter())).toBe(false)
})

test('a letter that was let go keeps its turn while it is tried again', async () => {
  const first = await letter()
  expect(await mayGo(first)).toBe(true)
  expect(await mayGo(await letter())).toBe(true)
  expect(await mayGo(first)).toBe(true)
})

test('two at the same moment do not both take the last turn', async () => {
  await letter({ hoursAgo: 1 })
  const [one, other] = [await letter(), await letter()]
  const gone = await heldUp(tables, 'mail.letters', 2, () => Promise.all([mayGo(one), mayGo(other)]))
  expect(gone.toSorted()).toEqual([false, true])
})

test('a letter that waits is tried once, at the moment at which it may leave', async () => {
  await letter({ hoursAgo: 20 })
  await letter({ hoursAgo: 3 })
  const waiting = await letter()
  // Tried again by a process that did not get to say so.
  expect([await mayGo(waiting), await mayGo(waiting)]).toEqual([false, false])
  const jobs = await tables.asSuperuser<{ hours: number }>(
    `select extract(epoch from run_at - now())::float / 3600 as hours from graphile_worker._private_jobs
     where payload ->> 'id' = $1`,
    [waiting.id],
  )
  expect(jobs).toEqual([{ hours: expect.closeTo(4, 1) }])
})
