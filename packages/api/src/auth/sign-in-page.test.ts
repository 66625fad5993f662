import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase } from '../../test/open-database.ts'
import { servePages, type PageServer } from '../../test/serve-pages.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { Visitor } from '../../test/visitor.ts'
import type { Database } from '../database/database.ts'
import { authPages } from './auth-pages.ts'

let tables: TestDatabase
let database: Database
let server: PageServer

beforeAll(async () => {
  tables = await cloneDatabase()
  database = await openDatabase(tables)
  server = await servePages(database, authPages(null))
})
afterEach(() => {
  if (server.faults.length > 0) throw server.faults[0]
})
afterAll(async () => {
  await server.close()
  await database.close()
  await tables.drop()
})

/** An address nobody else in this file uses; with an account unless told otherwise. */
async function person({ account = true } = {}) {
  const email = `${crypto.randomUUID()}@example.org`
  if (account) {
    await tables.asSuperuser('insert into auth.accounts (id, email) values ($1, $2)', [
      crypto.randomUUID(),
      email,
    ])
  }
  return email
}

const lettersTo = (email: string) =>
  tables.asSuperuser<{ subject: string; text: string; html: string }>(
    'select subject, text, html from mail.letters where to_address = $1 order by queued_at',
    [email],
  )

async function newestLetter(email: string) {
  const text = (await lettersTo(email)).at(-1)?.text ?? ''
  const [, first = '', second = ''] = /^ {4}(\d{3}) (\d{3})$/m.exec(text) ?? []
  const link = /http:\S+\/sign-in\/link\/\S+/.exec(text)?.[0] ?? ''
  return { text, digits: first + second, link }
}

const sessionsOf = (email: string) =>
  tables.asSuperuser(
    'select from auth.sessions s join auth.accounts a on a.id = s.account_id where a.email = $1',
    [email],
  )

async function ask(email: string, form: Record<string, string> = {}, visitor = new Visitor(server.url)) {
  const asked = await visitor.post('/sign-in', { email, ...form })
  return { visitor, asked, ...(await newestLetter(email)) }
}

const wrong = (digits: string) => (digits === '000000' ? '111111' : '000000')

test('a person signs in by the digits of the letter, and comes to where they wanted to go', async () => {
  const email = await person()
  const next = '/g/harbour-street'
  const visitor = new Visitor(server.url)
  const asked = await visitor.post('/sign-in', { email: `  ${email.toUpperCase()} `, next })
  expect(asked).toMatchObject({ status: 303, location: '/sign-in/digits?next=%2Fg%2Fharbour-street' })
  expect((await visitor.get(asked.location ?? '')).body).toContain(email)
  const { digits } = await newestLetter(email)
  const spaced = `${digits.slice(0, 3)} ${digits.slice(3)}`
  expect(await visitor.post('/sign-in/digits', { digits: spaced, next })).toMatchObject({
    status: 303,
    location: next,
  })
  expect(await visitor.get('/sign-in')).toMatchObject({ status: 303, location: '/' })
  const [session] = await tables.asSuperuser<{ device: string; token_hash: Buffer }>(
    'select device, token_hash from auth.sessions s join auth.accounts a on a.id = s.account_id where email = $1',
    [email],
  )
  expect(session?.device).toBe('Firefox on Linux')
  expect(session?.token_hash.toString()).not.toContain(visitor.cookies.get('session'))
})

test('the link is spent by a press, never by being opened', async () => {
  const email = await person()
  const { visitor, link } = await ask(email, { next: '/g/harbour-street' })
  for (const scanner of [new Visitor(server.url), visitor]) {
    expect(await scanner.get(link)).toMatchObject({ status: 200 })
    expect(await scanner.get(link)).toMatchObject({ status: 200 })
  }
  expect(await sessionsOf(email)).toHaveLength(0)
  const path = link.replace(server.url, '')
  expect(await visitor.post(path)).toMatchObject({ status: 303, location: '/g/harbour-street' })
  expect(await sessionsOf(email)).toHaveLength(1)
  expect(await visitor.post(path)).toMatchObject({
    status: 422,
    body: expect.stringContaining('no longer counts'),
  })
})

test('another browser is let in neither by the digits nor by the link, and spends nothing', async () => {
  const email = await person()
  const { visitor, digits, link } = await ask(email)
  const other = new Visitor(server.url)
  expect((await other.get(link)).body).toContain('another browser')
  expect((await other.post('/sign-in/digits', { digits })).status).toBe(422)
  expect((await other.post(link)).body).toContain('another browser')
  await other.post('/sign-in', { email: await person() })
  expect((await other.post('/sign-in/digits', { digits })).status).toBe(422)
  expect((await other.post(link)).body).toContain('another browser')
  expect(await visitor.post('/sign-in/digits', { digits })).toMatchObject({ status: 303 })
})

test('ten presses at once on one code open one session', async () => {
  const email = await person()
  const { visitor, digits, link } = await ask(email)
  const presses = Array.from({ length: 10 }, (_, press) =>
    press % 2 ? visitor.post('/sign-in/digits', { digits }) : visitor.post(link),
  )
  const answers = await Promise.all(presses)
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(await sessionsOf(email)).toHaveLength(1)
})

test('five tries are all: then even the right digits are refused', async () => {
  const email = await person()
  const { visitor, digits } = await ask(email)
  for (let tries = 1; tries <= 4; tries++) {
    const answer = await visitor.post('/sign-in/digits', { digits: wrong(digits) })
    expect(answer).toMatchObject({ status: 422, body: expect.stringContaining('not the digits') })
  }
  expect((await visitor.post('/sign-in/digits', { digits: wrong(digits) })).body).toContain('five times')
  expect((await visitor.post('/sign-in/digits', { digits })).body).toContain('five times')
  expect(await sessionsOf(email)).toHaveLength(0)
})

test('tries at once count one by one', async () => {
  const email = await person()
  const { visitor, digits } = await ask(email)
  await Promise.all(
    Array.from({ length: 10 }, () => visitor.post('/sign-in/digits', { digits: wrong(digits) })),
  )
  expect((await visitor.post('/sign-in/digits', { digits })).status).toBe(422)
  expect(await sessionsOf(email)).toHaveLength(0)
})

test('after twenty tries in a day digits rest for an address, and the link still works', async () => {
  const email = await person()
  for (let letters = 0; letters < 4; letters++) {
    const { visitor, digits } = await ask(email)
    for (let tries = 0; tries < 5; tries++) await visitor.post('/sign-in/digits', { digits: wrong(digits) })
  }
  const { visitor, digits, link } = await ask(email)
  expect((await visitor.post('/sign-in/digits', { digits })).body).toContain('link in the letter still works')
  expect(await visitor.post(link)).toMatchObject({ status: 303 })
})

test('a newer letter makes the older one worthless', async () => {
  const email = await person()
  const older = await ask(email)
  const newer = await ask(email, {}, older.visitor)
  expect((await newer.visitor.post(older.link)).status).toBe(422)
  expect(await newer.visitor.post('/sign-in/digits', { digits: newer.digits })).toMatchObject({ status: 303 })
})

test('after ten minutes neither digits nor link count', async () => {
  const email = await person()
  const { visitor, digits, link } = await ask(email)
  await tables.asSuperuser(`update auth.codes set expires_at = now() where email = $1`, [email])
  expect((await visitor.post('/sign-in/digits', { digits })).body).toContain('no longer count')
  expect((await visitor.post(link)).body).toContain('no longer counts')
})

test('known and unknown addresses get the same answer for the same work, and no account is made', async () => {
  const accounts = () => tables.asSuperuser('select from auth.accounts')
  const emails = [await person(), await person({ account: false })]
  const before = await accounts()
  const seen = []
  for (const email of emails) {
    const visitor = new Visitor(server.url)
    const rows = `select (select count(*) from auth.codes) as codes, (select count(*) from mail.letters) as letters,
      (select count(*) from graphile_worker._private_jobs) as jobs`
    const count = async () => (await tables.asSuperuser<Record<string, string>>(rows))[0] ?? {}
    const earlier = await count()
    const statements = vi.spyOn(Client.prototype, 'query')
    const asked = await visitor.post('/sign-in', { email })
    const asking = statements.mock.calls.length
    statements.mockRestore()
    const later = await count()
    const made = Object.keys(later).map(table => Number(later[table]) - Number(earlier[table]))
    const page = await visitor.get('/sign-in/digits')
    const refused = await visitor.post('/sign-in/digits', { digits: '123456' })
    seen.push({
      made,
      asking,
      asked: [asked.status, asked.location, asked.body],
      page: [page.status, page.body.replaceAll(email, 'ADDRESS')],
      refused: [refused.status, refused.body.replaceAll(email, 'ADDRESS')],
    })
  }
  expect(seen[0]).toEqual(seen[1])
  expect(seen[0]?.made).toEqual([1, 1, 1])
  expect(seen[0]?.asking).toBeGreaterThan(4)
  expect(await accounts()).toHaveLength(before.length)
  const letter = await newestLetter(emails[1] ?? '')
  expect(letter).toMatchObject({ digits: '', link: '', text: expect.stringContaining('invites them') })
})

test('a sixth letter to one address within a quarter of an hour is refused from anywhere, and says when to try again', async () => {
  const email = await person()
  for (let letters = 0; letters < 5; letters++) expect((await ask(email)).asked.status).toBe(303)
  const { asked } = await ask(email)
  expect(asked).toMatchObject({ status: 429, body: expect.stringMatching(/try again in (15|14) minutes/) })
  expect(asked.body).toContain(email)
  expect(await lettersTo(email)).toHaveLength(5)
})

test('one source may ask for thirty letters and try thirty times in a quarter of an hour', async () => {
  const visitor = new Visitor(server.url, '2001:db8:1:2::1')
  for (let letters = 0; letters < 30; letters++) await visitor.post('/sign-in', { email: await person() })
  const neighbour = new Visitor(server.url, '2001:db8:1:2:ffff::9')
  expect((await neighbour.post('/sign-in', { email: await person() })).status).toBe(429)
  for (let tries = 0; tries < 30; tries++) await visitor.post('/sign-in/digits', { digits: 'nonsense' })
  expect((await neighbour.post('/sign-in/digits', { digits: '123456' })).status).toBe(429)
  expect((await neighbour.post('/sign-in/link/nonsense')).status).toBe(429)
  const elsewhere = new Visitor(server.url, '2001:db8:1:3::1')
  expect((await elsewhere.post('/sign-in', { email: await person() })).status).toBe(303)
})

test('limits keep no address and no source in clear', async () => {
  const email = await person()
  await ask(email, {}, new Visitor(server.url, '10.9.8.7'))
  const rows = await tables.asSuperuser<{ key: string }>('select key from app.rate_limits')
  const keys = rows.map(({ key }) => key).join(' ')
  expect(keys).not.toContain('@')
  expect(keys).not.toContain('10.9.8.7')
})

test('what cannot be an address stays in its field, with what is wrong beside it', async () => {
  const answer = await new Visitor(server.url).post('/sign-in', { email: 'dana<at>example' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('value="dana&lt;at&gt;example"')
  expect(answer.body).toContain('aria-invalid="true" aria-describedby="email-refusal"')
})

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/sign-in',
])('nobody is sent to %j after signing in', async next => {
  const email = await person()
  const { visitor, digits, link, asked } = await ask(email, { next })
  expect(asked.location).toBe('/sign-in/digits')
  expect(link).not.toContain('next')
  expect((await visitor.post('/sign-in/digits', { digits, next })).location).toBe('/')
})

test('a press that comes from another site does nothing', async () => {
  const email = await person()
  const visitor = new Visitor(server.url)
  for (const headers of [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
  ]) {
    expect((await visitor.post('/sign-in', { email }, headers)).status).toBe(403)
  }
  expect(await lettersTo(email)).toEqual([])
})

test('signing out ends the session, not only the cookie', async () => {
  const email = await person()
  const { visitor, digits } = await ask(email)
  await visitor.post('/sign-in/digits', { digits })
  const token = visitor.cookies.get('session') ?? ''
  expect(await visitor.post('/sign-out')).toMatchObject({ status: 303, location: '/sign-in' })
  expect(visitor.cookies.has('session')).toBe(false)
  visitor.cookies.set('session', token)
  expect((await visitor.get('/sign-in')).status).toBe(200)
})

test('signing in anew ends the session this browser had', async () => {
  const email = await person()
  const first = await ask(email)
  await first.visitor.post('/sign-in/digits', { digits: first.digits })
  const second = await ask(email, {}, first.visitor)
  await second.visitor.post('/sign-in/digits', { digits: second.digits })
  expect(await sessionsOf(email)).toHaveLength(1)
})

test('a session is over after 90 idle days', async () => {
  const email = await person()
  const { visitor, digits } = await ask(email)
  await visitor.post('/sign-in/digits', { digits })
  const idle = (days: number) =>
    tables.asSuperuser(`update auth.sessions set seen_at = now() - make_interval(days => $1)`, [days])
  await idle(89)
  expect((await visitor.get('/sign-in')).status).toBe(303)
  await idle(91)
  expect((await visitor.get('/sign-in')).status).toBe(200)
})

test('pages with codes in them are kept nowhere and tell nobody where they are', async () => {
  const { visitor, link } = await ask(await person())
  const { headers, body } = await visitor.get(link)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(body).not.toMatch(/<script|style=/)
})

test('where there is no demo, nobody is signed in by one press', async () => {
  const visitor = new Visitor(server.url)
  expect((await visitor.get('/sign-in')).body).not.toContain('demo')
  expect((await visitor.post('/sign-in/demo', { person: 'dana' })).status).toBe(404)
})
