import { serverAudits } from 'graphql-http'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { workOf } from '../../test/work-of.ts'
import type { RunningServer } from './start-server.ts'

let database: TestDatabase
let server: RunningServer

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const ask = (query: string, url = server.url, variables: object = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })

describe('GraphQL over HTTP', () => {
  // A page on another origin cannot send this header, so whoever does is no forged form.
  const audits = serverAudits({
    url: () => `${server.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'true' } }),
  })

  it('knows all the audits', () => expect(audits).toHaveLength(61))

  it.each(audits.map(audit => [audit.id, audit.name, audit] as const))(
    'passes audit %s: %s',
    async (_, __, audit) => {
      const result = await audit.fn()
      expect(result.status, 'reason' in result ? result.reason : '').not.toBe('error')
    },
  )
})

describe('a hostile document', () => {
  const nested = (levels: number) =>
    `{ ${'viewer { seats { group { viewerSeat { '.repeat(levels)}id${' } } } }'.repeat(levels)} }`
  const documents: [string, string][] = [
    ['nested a hundred levels deep', nested(25)],
    [
      'with a thousand aliases',
      `{ ${Array.from({ length: 1_000 }, (_, at) => `a${at}: viewer { email }`).join(' ')} }`,
    ],
    ['of three thousand tokens', `{ ${'__typename '.repeat(3_000)} }`],
    ['with five hundred directives', `{ viewer { email ${'@skip(if: false) '.repeat(500)} } }`],
    [
      'of pages of pages',
      '{ group(slug: "x") { threads(first: 100) { nodes { posts(first: 100) { nodes { body } } } } } }',
    ],
    [
      'of what a whole page of posts said before',
      '{ group(slug: "x") { thread(id: "y") { posts(first: 100) { nodes { earlierVersions { body } } } } } }',
    ],
    [
      'of the words of one page again and again',
      `{ group(slug: "x") { thread(id: "y") { ${Array.from(
        { length: 10 },
        (_, at) => `p${at}: posts(first: 100) { nodes { body } }`,
      ).join(' ')} } } }`,
    ],
    ['asking for a page of a million', '{ group(slug: "x") { threads(first: 1000000) { nodes { id } } } }'],
    [
      'of fragments that call each other',
      'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    ],
    [
      'of fragments that double at each of forty levels',
      `{ group(slug: "x") { members { ...f0 } } } ${Array.from(
        { length: 40 },
        (_, at) =>
          `fragment f${at} on Member { sponsor { ...f${at + 1} } sponsorship { newcomer { ...f${at + 1} } } }`,
      ).join(' ')} fragment f40 on Member { id }`,
    ],
    [
      'that walks the schema in circles',
      `{ __schema { types { ${'fields { type { '.repeat(12)} name ${'} } '.repeat(12)} } } }`,
    ],
  ]

  it.each(documents)('%s is refused, quickly and for the client’s fault', async (_, document) => {
    const work = await workOf(async () => {
      const response = await ask(document)
      const text = await response.text()
      expect(response.status, text).toBe(400)
      expect(text).not.toContain('stacktrace')
    })
    expect(work).toBeLessThan(500)
  })

  it('larger than 100 kB is not read to its end', async () => {
    const response = await ask(`{ viewer { email } } # ${'x'.repeat(200_000)}`)
    expect(response.status).toBe(413)
  })

  it('gets no hint about names it does not know', async () => {
    const text = await (await ask('{ viewr { emal } }')).text()
    expect(text).not.toMatch(/did you mean|viewer|email/i)
  })
})

describe('a value of the wrong kind', () => {
  const page = (type: string) =>
    `query ($first: ${type}) { group(slug: "x") { threads(first: $first) { nodes { id } } } }`
  it.each<[string, string, object]>([
    ['text for a number', page('Int!'), { first: 'many' }],
    ['a number larger than any', page('Int!'), { first: 99_999_999_999 }],
    ['nothing for a page’s size', page('Int'), { first: null }],
    ['no value at all', page('Int!'), {}],
    ['a list for an address', 'query ($slug: String!) { group(slug: $slug) { id } }', { slug: [1] }],
  ])('is the client’s fault: %s', async (_, query, variables) => {
    const response = await ask(query, server.url, variables)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  })
})

it('an address that cannot be read is the client’s fault', async () => {
  const { hostname, port } = new URL(server.url)
  const asked = request({ hostname, port, path: '//' }).end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  expect(response.resume().statusCode).toBe(400)
})

describe('in production', () => {
  let production: RunningServer
  beforeAll(async () => {
    production = await startTestServer(database, { production: true })
  })
  afterAll(() => production.stop())

  it('the schema is not told', async () => {
    const response = await ask('{ __schema { types { name } } }', production.url)
    expect(response.status).toBe(400)
    expect(await response.text()).not.toContain('"Viewer"')
  })
})

describe('another site', () => {
  it('cannot send a mutation as a form of the visitor’s browser', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: 'mutation { signOut { userErrors { code } } }' }),
    })
    expect(response.status).toBe(400)
  })

  it('cannot frame a page, nor be asked for anything by one', async () => {
    const response = await fetch(`${server.url}/`)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })
})
