import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { Visitor } from '../../test/visitor.ts'
import type { RunningServer } from './start-server.ts'

let database: TestDatabase
let tryingOut: RunningServer
let forReal: RunningServer

beforeAll(async () => {
  database = await cloneDatabase()
  tryingOut = await startTestServer(database, { demo: true, showKeptLetters: true })
  forReal = await startTestServer(database, { demo: false, showKeptLetters: false, production: true })
})
afterAll(async () => {
  await tryingOut.stop()
  await forReal.stop()
  await database.drop()
})

/** Asks under another name than the machine's own, as a page does whose name was made to lead here. */
async function statusUnder(host: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(tryingOut.url)
  const asked = request({ hostname, port, path, headers: { host } }).end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  return response.resume().statusCode
}

test('kept letters and the demo’s people are there where one tries things out', async () => {
  const visitor = new Visitor(tryingOut.url)
  expect((await visitor.get('/dev/mail.json')).body).toBe('[]')
  expect((await visitor.get('/sign-in')).body).toContain('/sign-in/demo')
})

test('they are for this machine alone, whatever name it is asked under', async () => {
  const { port } = new URL(tryingOut.url)
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
    expect([host, await statusUnder(host, '/dev/mail.json')]).toEqual([host, 200])
  for (const host of [`rebound.example:${port}`, `localhost.rebound.example`, ':', '['])
    for (const path of ['/dev/mail.json', '/sign-in', '/graphql'])
      expect([host, path, await statusUnder(host, path)]).toEqual([host, path, 421])
})

test('in production neither exists', async () => {
  const visitor = new Visitor(forReal.url)
  expect((await visitor.get('/sign-in')).body).not.toContain('demo')
  expect((await visitor.post('/sign-in/demo', { person: 'priya@harbour.example' })).status).toBe(405)
  expect((await visitor.get('/dev/mail.json')).status).toBe(404)
  expect((await visitor.get('/dev/mail')).body).not.toContain('Letters')
})
