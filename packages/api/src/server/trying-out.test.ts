import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inviteCandidate } from '../../test/candidate.ts'
import { plantTable } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { Visitor } from '../../test/visitor.ts'
import { KeptClock } from '../demo/kept-clock.ts'
import type { RunningServer } from './start-server.ts'

let database: TestDatabase
let tryingOut: RunningServer
let forReal: RunningServer
let folder: string

beforeAll(async () => {
  database = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'sixthirty-clock-'))
  tryingOut = await startTestServer(database, {
    demo: true,
    showKeptLetters: true,
    movableClock: new KeptClock(folder),
  })
  forReal = await startTestServer(database, { demo: false, showKeptLetters: false, production: true })
})
afterAll(async () => {
  await tryingOut.stop()
  await forReal.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})

/** Asks under another name than the machine's own, as a page does whose name was made to lead here. */
async function statusUnder(host: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(tryingOut.url)
  const asked = request({ hostname, port, path, headers: { host } }).end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  return response.resume().statusCode
}

const minutesAhead = () => new KeptClock(folder).minutesAhead

test('kept letters and the demo’s people are there where one tries things out', async () => {
  const visitor = new Visitor(tryingOut.url)
  expect((await visitor.get('/dev/mail.json')).body).toBe('[]')
  expect((await visitor.get('/dev/mail/every')).body).toContain('<h1>Every mail</h1>')
  expect((await visitor.get('/sign-in')).body).toContain('/sign-in/demo')
})

test('nobody sits down but as one of the demo’s people', async () => {
  const visitor = new Visitor(tryingOut.url)
  expect((await visitor.post('/sign-in/demo', { person: 'somebody@example.org' })).status).toBe(404)
  const accounts = await database.asSuperuser('select from auth.accounts where email = $1', [
    'somebody@example.org',
  ])
  expect(accounts).toEqual([])
})

test('they are for this machine alone, whatever name it is asked under', async () => {
  const { port } = new URL(tryingOut.url)
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
    expect([host, await statusUnder(host, '/dev/mail.json')]).toEqual([host, 200])
  for (const host of [`rebound.example:${port}`, `localhost.rebound.example`, ':', '['])
    for (const path of [
      '/dev/mail.json',
      '/dev/mail/every',
      '/dev/mail/every/several',
      '/dev/clock',
      '/sign-in',
      '/graphql',
    ])
      expect([host, path, await statusUnder(host, path)]).toEqual([host, path, 421])
})

test('in production none of it exists', async () => {
  const visitor = new Visitor(forReal.url)
  expect((await visitor.get('/sign-in')).body).not.toContain('demo')
  expect((await visitor.post('/sign-in/demo', { person: 'priya@harbour.example' })).status).toBe(405)
  expect((await visitor.get('/dev/mail.json')).status).toBe(404)
  expect((await visitor.get('/dev/mail')).body).not.toContain('Letters')
  expect((await visitor.get('/dev/mail/every')).body).not.toContain('Every mail')
  expect((await visitor.get('/dev/mail/every.json')).status).toBe(404)
  expect((await visitor.post('/dev/clock', { step: 'week' })).status).toBe(405)
  expect((await visitor.get('/dev/clock')).body).not.toContain('later')
})

test('time is let pass, does what is due, and does not go back with a restart', async () => {
  const visitor = new Visitor(tryingOut.url)
  const table = await plantTable(database, tryingOut.url, ['Priya Kaur'])
  const [priya] = table.members
  if (priya) await inviteCandidate(table, priya)
  await database.asSuperuser(`update invitations set expires_at = now() + interval '3 days'`)
  expect((await visitor.get('/dev/clock')).body).toContain('the clock on the wall')

  const passed = await visitor.post('/dev/clock', { step: 'week' })
  expect([passed.status, passed.location]).toEqual([303, '/dev/clock'])
  const invitations = await database.asSuperuser('select state from invitations')
  expect(invitations).toEqual([{ state: 'EXPIRED' }])
  expect((await visitor.get('/dev/clock')).body).toContain('Let pass so far: 7 days.')
  await visitor.post('/dev/clock', { step: 'two-weeks' })

  const again = new KeptClock(folder)
  expect(again.minutesAhead).toBe(21 * 24 * 60)
  expect(again.now().getTime() - Date.now()).toBeGreaterThan(20.9 * 86_400_000)
})

test('no time passes before all that happened was heard of', async () => {
  const visitor = new Visitor(tryingOut.url)
  const before = minutesAhead()
  await database.asSuperuser(`select graphile_worker.add_job('follow-facts',
    json_build_object('groupId', (select id from groups limit 1)), queue_name := 'held', run_at := now() + interval '1 day')`)
  // As if another process had begun with what comes before it.
  await database.asSuperuser(
    `update graphile_worker._private_job_queues set locked_at = now(), locked_by = 'another'`,
  )
  await database.asSuperuser(
    'update graphile_worker._private_jobs set run_at = now() where job_queue_id is not null',
  )
  const passing = visitor.post('/dev/clock', { step: 'day' })
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(minutesAhead()).toBe(before)
  await database.asSuperuser(
    'update graphile_worker._private_job_queues set locked_at = null, locked_by = null',
  )
  expect((await passing).status).toBe(303)
  expect(minutesAhead()).toBe(before + 24 * 60)
})

test('only the steps that are offered are taken, and only from the page itself', async () => {
  const visitor = new Visitor(tryingOut.url)
  const before = minutesAhead()
  for (const step of ['-7', 'eight-days', '', 'toString'])
    expect((await visitor.post('/dev/clock', { step })).status).toBe(404)
  const elsewhere = await visitor.post('/dev/clock', { step: 'day' }, { 'Sec-Fetch-Site': 'cross-site' })
  expect(elsewhere.status).toBe(403)
  expect(minutesAhead()).toBe(before)
})
