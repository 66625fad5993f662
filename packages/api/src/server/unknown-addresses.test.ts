import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantTable, type PlantedTable } from '../../test/planted-table.ts'
import { startedThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from './start-server.ts'

const page = '<!doctype html><html><head><title>Sixthirty</title></head><body>the app</body></html>'
const addresses = ['/', '/inbox', '/g/:slug', '/g/:slug/threads/new', '/g/:slug/threads/:threadId']

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sixthirty-web-'))
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'addresses.json'), JSON.stringify(addresses))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'assets', 'gone.js'), 'export {}')
  database = await cloneDatabase()
  server = await startTestServer(database, { webFolder: folder })
  table = await plantTable(database, server.url, ['Priya Kaur'])
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})

const open = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init)

test.each(['/', '/inbox', '/inbox/', '/Inbox', '/g/a-table', '/g/a-table/threads/new', '/inbox?at=1'])(
  'a page of the app opens at %s',
  async path => {
    const response = await open(path)
    expect([response.status, await response.text()]).toEqual([200, page])
  },
)

test.each(['/nowhere', '/inbox/more', '/g', '/g/', '/g/a-table/nowhere', '/g/a-table/threads/1/2'])(
  'at %s there is nothing, and the app’s own page says so',
  async path => {
    const response = await open(path)
    expect([response.status, await response.text()]).toEqual([404, page])
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect((await open(path, { method: 'HEAD' })).status).toBe(404)
  },
)

test('what is not there and what is not theirs has the status of what is', async () => {
  const [priya] = table.members
  if (!priya) throw new Error('Nobody sits at the table.')
  const threadId = await startedThread(table, priya)
  const headers = { cookie: priya.cookie }
  const theirs = `/g/${table.slug}/threads/${threadId}`
  for (const init of [{}, { headers }])
    for (const path of [
      theirs,
      `/g/${table.slug}/threads/nothing`,
      '/g/nowhere-0000',
      '/g/nowhere-0000/threads/1',
    ])
      expect([path, (await open(path, init)).status]).toEqual([path, 200])
})

test('a file that is taken away while the server runs is missed by who asks for it, and by nobody else', async () => {
  expect((await open('/assets/gone.js')).status).toBe(200)
  await rm(join(folder, 'assets', 'gone.js'))
  await expect(open('/assets/gone.js').then(response => response.text())).rejects.toThrow(TypeError)
  expect((await open('/')).status).toBe(200)
})
