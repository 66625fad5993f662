import { execFile } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { done, toldTo } from '../../test/act.ts'
import { askAs, type Ask } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from './start-server.ts'

let database: TestDatabase
let server: RunningServer

type Outcome = { code: number; out: string; complaint: string }

/** Runs the operator's command as from a shell. */
const run = (...words: string[]) => runIn({}, ...words)

function runIn(settings: Record<string, string>, ...words: string[]): Promise<Outcome> {
  const file = fileURLToPath(new URL('found-group.ts', import.meta.url))
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: database.appUrl,
    DATABASE_SYSTEM_URL: database.systemUrl,
    SECRET: 'a secret that only the tests know, and no deployment',
    PUBLIC_URL: server.url,
    ...settings,
  }
  return new Promise(resolve => {
    execFile(process.execPath, ['--import', 'tsx', file, ...words], { env }, (error, out, complaint) => {
      resolve({ code: error ? Number(error.code) : 0, out, complaint })
    })
  })
}

const forPriya = [
  '--name',
  'The Early Table',
  '--founder-name',
  'Priya Kaur',
  '--founder-email',
  'Priya@Example.org',
]

async function signedIn(email: string): Promise<{ ask: Ask }> {
  const token = randomBytes(32).toString('base64url')
  await database.asSuperuser(
    `insert into auth.sessions (id, token_hash, account_id, device)
     select $1, $2, id, 'a test' from auth.accounts where email = $3`,
    [randomUUID(), createHash('sha256').update(token).digest(), email],
  )
  return { ask: askAs(server.url, `session=${token}`) }
}

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database, { anyoneMayFound: false })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('the operator founds a group; its founder is sent the way in and reads the charter first', async () => {
  const { code, out } = await run(...forPriya)
  expect(code).toBe(0)
  const slug = /\/g\/(the-early-table-[a-z2-9]{4})/.exec(out)?.[1]
  expect(slug).toBeDefined()
  expect(out).toContain('not by night in')
  expect(out).toContain(`${server.url}/sign-in lets them in with that address`)

  const [account] = await database.asSuperuser<{ accountId: string }>(
    `select id as "accountId" from auth.accounts where email = 'priya@example.org'`,
  )
  const [told] = await toldTo(database, account ?? { accountId: '' })
  expect(told?.kind).toBe('GROUP_FOUNDED')
  expect(told?.text).toContain(`/g/${slug}`)

  const priya = await signedIn('priya@example.org')
  const seen = await priya.ask<{ group: { id: string; viewerSeat: object } }>(
    `{ group(slug: "${slug}") { id viewerSeat { state } } }`,
  )
  expect(seen.group.viewerSeat).toEqual({ state: 'CHARTER_DUE' })
  const accepted = await done<{ seat: object }>(
    priya,
    'acceptCharter',
    { groupId: seen.group.id, version: 1 },
    'seat { state member { role isFounder } }',
  )
  expect(accepted.seat).toEqual({ state: 'SEATED', member: { role: 'ADMIN', isFounder: true } })
})

test('an account that is already there gets a second seat, not a second account', async () => {
  await run(...forPriya)
  const seats = await database.asSuperuser('select id from members')
  expect(seats).toHaveLength(2)
  const rows = await database.asSuperuser(`select id from auth.accounts where email = 'priya@example.org'`)
  expect(rows).toHaveLength(1)
})

test('what cannot be is said in one sentence for each, and nothing is made', async () => {
  const count = 'select count(*)::int as groups from groups'
  const before = await database.asSuperuser(count)
  const [wrong, noAddress, missing, misspelt] = await Promise.all([
    run(...forPriya, '--time-zone', 'Mars/Olympus'),
    run(...forPriya.slice(0, -1), 'priya'),
    run('--name', 'The Early Table'),
    run('--nmae', 'The Early Table'),
  ])
  expect(wrong).toMatchObject({ code: 1, complaint: expect.stringMatching(/^--time-zone: .*\n$/) })
  expect(noAddress).toMatchObject({ code: 1, complaint: expect.stringMatching(/^--founder-email: .*\n$/) })
  expect(missing).toMatchObject({ code: 1, complaint: expect.stringContaining('--founder-email') })
  expect(misspelt).toMatchObject({ code: 1, complaint: expect.stringContaining('--nmae') })
  expect(await database.asSuperuser(count)).toEqual(before)
})

test('a database that is not there is told in one sentence', async () => {
  const nowhere = new URL(database.systemUrl)
  nowhere.port = '1'
  const { code, complaint } = await runIn({ DATABASE_SYSTEM_URL: nowhere.href }, ...forPriya)
  expect(code).toBe(1)
  expect(complaint).toMatch(/^The database in DATABASE_SYSTEM_URL cannot be reached: .*\n$/)
})

test('--help tells what there is', async () => {
  const { code, out } = await run('--help')
  expect(code).toBe(0)
  for (const option of ['--name', '--founder-email', '--charter-file']) expect(out).toContain(option)
})
