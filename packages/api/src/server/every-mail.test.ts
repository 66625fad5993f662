import { afterAll, beforeAll, expect, test } from 'vitest'
import { htmlFaults } from '../../test/html-faults.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer, testSecret } from '../../test/test-server.ts'
import { Visitor } from '../../test/visitor.ts'
import { everyPlace } from '../demo/every-mail/every-mail.ts'
import { plantDemo } from '../demo/plant-demo.ts'
import { itemKinds } from '../inbox/item-kinds.ts'
import type { ComposedLetter } from '../mail/letter.ts'
import { letterKinds } from './letter-kinds.ts'
import type { RunningServer } from './start-server.ts'

let tables: TestDatabase
let server: RunningServer
let visitor: Visitor

beforeAll(async () => {
  tables = await cloneDatabase()
  await plantDemo(tables.superuserUrl)
  server = await startTestServer(tables)
  visitor = new Visitor(server.url)
})
afterAll(async () => {
  await server.stop()
  await tables.drop()
})

type Shown = { name: string; kind: string; mail: { to: string; letter: ComposedLetter } | null }

const everyMail = async () => JSON.parse((await visitor.get('/dev/mail/every.json')).body) as Shown[]

test('every kind of mail has its place on the page, each under a name of its own', () => {
  const { database } = server
  const kinds = letterKinds({ database, publicUrl: server.url, secret: testSecret, clock: () => new Date() })
  const placed = new Set(everyPlace.map(({ kind }) => kind))
  expect([...placed].toSorted()).toEqual([...new Set([...Object.keys(kinds), ...itemKinds])].toSorted())
  expect(new Set(everyPlace.map(({ name }) => name)).size).toBe(everyPlace.length)
})

test('every mail passes an HTML check', async () => {
  for (const { name, mail } of await everyMail())
    if (mail) expect([name, await htmlFaults(mail.letter.html)]).toEqual([name, []])
})
