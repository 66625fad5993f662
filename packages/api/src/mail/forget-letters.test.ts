import type { JobHelpers } from 'graphile-worker'
import { expect, test } from 'vitest'
import { openDatabase } from '../../test/open-database.ts'
import { cloneDatabase } from '../../test/test-database.ts'
import { forgetLetters } from './forget-letters.ts'

test('letters are forgotten after a month, addresses from which mail came back after half a year; what waits never', async () => {
  const tables = await cloneDatabase()
  const database = await openDatabase(tables)
  await tables.asSuperuser(`
    insert into mail.letters (id, kind, to_address, queued_at, sent_at) values
      (gen_random_uuid(), 'NOTE', 'old@example.org', now() - interval '31 days', now() - interval '31 days'),
      (gen_random_uuid(), 'NOTE', 'new@example.org', now() - interval '31 days', now() - interval '29 days'),
      (gen_random_uuid(), 'NOTE', 'waits@example.org', now() - interval '31 days', null)`)
  await tables.asSuperuser(`insert into mail.unreachable values
    ('old@example.org', now() - interval '181 days', 'full'), ('new@example.org', now() - interval '179 days', 'full')`)
  await forgetLetters(database)({}, {} as JobHelpers)
  expect(await tables.asSuperuser('select to_address as to from mail.letters order by 1')).toEqual([
    { to: 'new@example.org' },
    { to: 'waits@example.org' },
  ])
  expect(await tables.asSuperuser('select address from mail.unreachable')).toEqual([
    { address: 'new@example.org' },
  ])
  await database.close()
  await tables.drop()
})
