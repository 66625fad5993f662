import { inspect } from 'node:util'
import { afterEach, expect, test, vi } from 'vitest'
import { openTwoTables } from '../../test/two-tables.ts'
import { startThread } from '../../test/talk.ts'

const world = openTwoTables()

afterEach(() => {
  vi.restoreAllMocks()
})

const breakTable = (table: string) =>
  world.database.asSuperuser(`alter table ${table} add constraint broken check (false) not valid`)
const mendTable = (table: string) => world.database.asSuperuser(`alter table ${table} drop constraint broken`)

test('a fault while someone writes tells the log what broke, and not what they wrote', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await breakTable('posts')
  try {
    const written = startThread(world.table, world.priya, { body: 'Words for this table only.' })
    await expect(written).rejects.toThrow('INTERNAL')
  } finally {
    await mendTable('posts')
  }
  const logged = inspect(log.mock.calls, { depth: null, maxStringLength: null })
  expect(logged).toContain('broken')
  expect(logged).not.toContain('for this table only')
})

test('a fault while a letter is queued tells the log neither its code nor to whom it goes', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await breakTable('mail.letters')
  try {
    expect((await world.dana.post('/sign-in', { email: world.email })).status).toBe(500)
  } finally {
    await mendTable('mail.letters')
  }
  const logged = inspect(log.mock.calls, { depth: null, maxStringLength: null })
  expect(logged).toContain('broken')
  expect(logged).not.toContain(world.email)
  expect(logged).not.toMatch(/sign-in\/link|seat under this address/)
})
