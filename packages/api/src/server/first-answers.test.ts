import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { startedThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from './start-server.ts'

const page =
  '<!doctype html><html><head><title>Sixthirty</title></head><body><div id="root"></div></body></html>'

const openings = [
  {
    address: '/g/:slug/threads/:threadId([0-9a-f\\-]{36})',
    scripts: ['/assets/thread.js'],
    questions: [
      {
        operationName: 'Thread',
        query:
          'query Thread($slug: String!, $threadId: ID!, $at: ID) { group(slug: $slug) { thread(id: $threadId) { title posts(first: 50, at: $at) { nodes { body } } } } }',
        variables: ['slug', 'threadId', 'at'],
      },
      {
        operationName: 'Frame',
        query: 'query Frame($slug: String!) { viewer { hasUnreadInbox } group(slug: $slug) { name } }',
        variables: ['slug'],
      },
    ],
  },
]

let database: TestDatabase
let server: RunningServer
let folder: string
let table: PlantedTable
let nextDoor: PlantedTable
let priya: PlantedMember

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sixthirty-web-'))
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'openings.json'), JSON.stringify(openings))
  database = await cloneDatabase()
  server = await startTestServer(database, { webFolder: folder })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  table = await plantTable(database, server.url, ['Priya Kaur', 'Tomás Ortega'])
  nextDoor = await plantTable(database, server.url, ['Nora Next', 'Olaf Next'])
  ;[priya] = table.members as [PlantedMember]
})

/** Opens an address in this member's browser, as far as what comes first. */
async function open(member: PlantedMember | null, path: string) {
  const response = await fetch(new URL(path, server.url), {
    headers: member ? { cookie: member.cookie } : {},
  })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

const threadAt = (slug: string, threadId: string) => `/g/${slug}/threads/${threadId}`

type FirstAnswer = { operationName: string; variables: object; answer: { data: unknown } }

/** What a page holds in its element for first answers; null where there is no such element. */
function firstAnswersIn(html: string): FirstAnswer[] | null {
  const [, words] = /<script type="application\/json" id="first-answers">(.*?)<\/script>/s.exec(html) ?? []
  return words === undefined ? null : (JSON.parse(words) as FirstAnswer[])
}

test('a page that is opened at its address brings its files and the answers to what it asks first', async () => {
  const threadId = await startedThread(table, priya, { title: 'Who has one?', body: 'A lathe, that is.' })
  const { status, headers, body } = await open(priya, threadAt(table.slug, threadId))
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(body).toContain('<link rel="modulepreload" crossorigin href="/assets/thread.js">')
  expect(firstAnswersIn(body)).toMatchObject([
    {
      operationName: 'Thread',
      variables: { slug: table.slug, threadId, at: null },
      answer: {
        data: {
          group: { thread: { title: 'Who has one?', posts: { nodes: [{ body: 'A lathe, that is.' }] } } },
        },
      },
    },
    { operationName: 'Frame', variables: { slug: table.slug } },
  ])
})

test('nobody else gets a word of it: not signed out, not from the group next door, not where one part is not theirs', async () => {
  const threadId = await startedThread(table, priya, { body: 'Only for this table.' })
  const own = await startedThread(nextDoor, nextDoor.members[0] as PlantedMember)
  const address = threadAt(table.slug, threadId)
  const [nora] = nextDoor.members as [PlantedMember]
  const signedOut = await open(null, address)
  const bodies = [
    signedOut.body,
    (await open(nora, address)).body,
    (await open(nora, threadAt(table.slug, own))).body,
  ]
  for (const html of bodies) {
    expect(firstAnswersIn(html)).toBeNull()
    expect(html).not.toContain('Only for this table.')
    expect(html).toContain('/assets/thread.js')
  }
  expect(signedOut.headers.get('cache-control')).toBe('no-cache')
  const halfTheirs = firstAnswersIn((await open(nora, threadAt(nextDoor.slug, threadId))).body)
  expect(halfTheirs?.map(({ operationName }) => operationName)).toEqual(['Thread', 'Frame'])
  expect(halfTheirs?.[0]?.answer.data).toEqual({ group: { thread: null } })
})

test('what somebody wrote cannot end the element it lies in', async () => {
  const body = '</script><script>alert(1)</script><!-- <script> $& $` end'
  const threadId = await startedThread(table, priya, { body })
  const visit = await open(priya, threadAt(table.slug, threadId))
  expect(visit.body.match(/<script/g)).toHaveLength(1)
  expect(visit.body.match(/<\/script/g)).toHaveLength(1)
  expect(JSON.stringify(firstAnswersIn(visit.body))).toContain(JSON.stringify(body).slice(1, -1))
})

test('other pages come as they are, and so does one with more in its address than its path', async () => {
  const threadId = await startedThread(table, priya)
  for (const path of [
    `/g/${table.slug}/threads/new`,
    `/g/${table.slug}`,
    `${threadAt(table.slug, threadId)}?a=b`,
  ]) {
    const { body, headers } = await open(priya, path)
    expect([path, firstAnswersIn(body), headers.get('cache-control')]).toEqual([path, null, 'no-cache'])
  }
})

test.each([
  ['br', (body: Buffer) => brotliDecompressSync(body)],
  ['gzip', (body: Buffer) => gunzipSync(body)],
  ['identity', (body: Buffer) => body],
  ['br;q=0, gzip', (body: Buffer) => gunzipSync(body)],
])('long pages and answers are sent smaller to whoever can read them so: %s', async (accepted, expand) => {
  const threadId = await startedThread(table, priya, { body: 'So it was said. '.repeat(500) })
  const headers = { cookie: priya.cookie, 'accept-encoding': accepted }
  const asked = request(new URL(threadAt(table.slug, threadId), server.url), { headers }).end()
  const response = await new Promise<IncomingMessage>(resolve => asked.once('response', resolve))
  const sent = await buffer(response)
  expect(expand(sent).toString()).toContain('So it was said. So it was said.')
  expect(response.headers.vary).toContain('accept-encoding')
  expect(sent.length < 2_000).toBe(accepted !== 'identity')
})
