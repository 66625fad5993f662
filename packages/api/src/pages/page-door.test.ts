import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../test/open-database.ts'
import { servePages, type PageServer } from '../../test/serve-pages.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { Visitor } from '../../test/visitor.ts'
import type { Database } from '../database/database.ts'
import { html } from './page-answer.ts'
import { PageFrame } from './page-frame.tsx'
import type { PageRoute } from './page-route.ts'

const echo = (text: string) => html(PageFrame({ title: text, children: null }))

const routes: PageRoute[] = [
  { method: 'GET', pattern: '/cup/:name', answer: async ({ params }) => echo(params['name'] ?? '') },
  { method: 'POST', pattern: '/cup', answer: async ({ form }) => echo(form.get('name') ?? '') },
  {
    method: 'POST',
    pattern: '/open-cup',
    fromAnywhere: true,
    answer: async ({ form, context }) => echo(`${form.get('name')} ${context.caller.cookies.size}`),
  },
  {
    method: 'GET',
    pattern: '/spilt/:code',
    answer: async () => {
      throw new Error('milk')
    },
  },
]

let tables: TestDatabase
let database: Database
let server: PageServer
let visitor: Visitor

beforeAll(async () => {
  tables = await cloneDatabase()
  database = await openDatabase(tables)
  server = await servePages(database, routes)
  visitor = new Visitor(server.url)
})
afterAll(async () => {
  await server.close()
  await database.close()
  await tables.drop()
})

test('what comes in a path or a form is text on the page, whatever it is', async () => {
  const { body } = await visitor.get(`/cup/${encodeURIComponent('<b>Dana & "Priya"</b>')}`)
  expect(body).toContain('<h1>&lt;b&gt;Dana &amp; &quot;Priya&quot;&lt;/b&gt;</h1>')
  expect((await visitor.post('/cup', { name: '<script>' })).body).toContain('<h1>&lt;script&gt;</h1>')
  expect((await visitor.get('/cup/%E0%A4%A')).status).toBe(200)
})

test('a fault of ours tells nothing of the inside, and is reported', async () => {
  const { status, body } = await visitor.get('/spilt/secret')
  expect(status).toBe(500)
  expect(body).not.toMatch(/milk|secret|\.ts/)
  expect(server.faults).toMatchObject([{ message: 'milk' }])
})

test('a form too long, or none, is refused', async () => {
  expect((await visitor.post('/cup', { name: 'a'.repeat(20_001) })).status).toBe(413)
  const json = { 'Content-Type': 'application/json' }
  expect((await visitor.post('/cup', {}, json)).status).toBe(415)
})

test('an old browser, which does not say Sec-Fetch-Site, is believed its origin', async () => {
  const silent = (origin: string) =>
    fetch(`${server.url}/cup`, { method: 'POST', body: new URLSearchParams(), headers: { Origin: origin } })
  expect((await silent(server.url)).status).toBe(200)
  expect((await silent('https://evil.example')).status).toBe(403)
  expect((await silent('null')).status).toBe(403)
})

test('what may be posted from anywhere is, in parts as well, and reads no cookie of whoever posts it', async () => {
  const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site', Cookie: 'session=Dana' }
  const parts = new FormData()
  parts.set('name', 'Priya')
  parts.set('cup', new Blob(['coffee']), 'cup.txt')
  for (const body of [parts, new URLSearchParams({ name: 'Priya' })]) {
    const answer = await fetch(`${server.url}/open-cup`, { method: 'POST', body, headers })
    expect(await answer.text()).toContain('<h1>Priya 0</h1>')
  }
  const inParts = { ...headers, 'Content-Type': 'multipart/form-data; boundary=x' }
  const broken = await fetch(`${server.url}/open-cup`, {
    method: 'POST',
    body: 'name=Priya',
    headers: inParts,
  })
  expect(broken.status).toBe(415)
  // Elsewhere nobody may.
  parts.delete('cup')
  const own = { 'Sec-Fetch-Site': 'same-origin' }
  expect((await fetch(`${server.url}/cup`, { method: 'POST', body: parts, headers: own })).status).toBe(415)
})

test('pages ask for their look alone, from here, and browsers may keep it for good', async () => {
  const { body } = await visitor.get('/cup/Dana')
  const stylesheet = /href="(\/pages\/page\.css\?\w+)"/.exec(body)?.[1] ?? ''
  const look = await visitor.get(stylesheet)
  expect(look.headers.get('cache-control')).toContain('immutable')
  const files = [...look.body.matchAll(/url\('([^']+)'\)/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    const font = await visitor.get(file)
    expect([font.status, font.headers.get('content-type')]).toEqual([200, 'font/woff2'])
  }
})

test('a HEAD is answered without a body', async () => {
  const answer = await fetch(`${server.url}/cup/Dana`, { method: 'HEAD' })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('')
})
