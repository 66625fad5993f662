import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../test/open-database.ts'
import { servePages, type PageServer } from '../../test/serve-pages.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { Visitor } from '../../test/visitor.ts'
import type { Database } from '../database/database.ts'
import type { KeptLetter } from './kept-letters.ts'
import { keptLettersPages } from './kept-letters-page.tsx'
import { writeLetter } from './letter-frame.tsx'
import { queueLetter } from './queue-letter.ts'

let tables: TestDatabase
let database: Database
let server: PageServer
let visitor: Visitor

beforeAll(async () => {
  tables = await cloneDatabase()
  database = await openDatabase(tables)
  server = await servePages(database, keptLettersPages)
  visitor = new Visitor(server.url)
})
afterAll(async () => {
  await server.close()
  await database.close()
  await tables.drop()
})

test('kept letters are shown to people and to programs, words and all', async () => {
  expect((await visitor.get('/dev/mail')).body).toContain('No letter has been written yet.')
  const subject = 'Coffee <i>tomorrow</i>'
  const words = writeLetter({ subject, heading: 'Coffee', pieces: [{ words: '<script>' }], because: 'So.' })
  await database.beforeSeat(manager =>
    queueLetter(manager, { kind: 'NOTE', to: 'dana@example.org', ...words }),
  )
  expect((await visitor.get('/dev/mail')).body).toContain('Coffee &lt;i&gt;tomorrow&lt;/i&gt;')
  const [letter] = JSON.parse((await visitor.get('/dev/mail.json')).body) as KeptLetter[]
  expect(letter).toMatchObject({
    kind: 'NOTE',
    to: 'dana@example.org',
    subject,
    text: words.text,
    sentAt: null,
  })
  const { body, headers } = await visitor.get(`/dev/mail/${letter?.id}`)
  expect(body).toBe(words.html)
  expect(body).not.toContain('<script')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('a letter that is not there is not found', async () => {
  expect((await visitor.get(`/dev/mail/${crypto.randomUUID()}`)).status).toBe(404)
})
