import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openSignInHouse, type SignInHouse } from '../../test/sign-in-house.ts'
import { Visitor } from '../../test/visitor.ts'

let house: SignInHouse

beforeAll(async () => {
  house = await openSignInHouse()
})
afterEach(() => house.throwFaults())
afterAll(() => house.close())

test('a person signs in by the digits of the letter, and comes to where they wanted to go', async () => {
  const email = await house.person()
  const next = '/g/harbour-street'
  const visitor = new Visitor(house.url)
  const asked = await visitor.post('/sign-in', { email: `  ${email.toUpperCase()} `, next })
  expect(asked).toMatchObject({ status: 303, location: '/sign-in/digits?next=%2Fg%2Fharbour-street' })
  expect((await visitor.get(asked.location ?? '')).body).toContain(email)
  const { digits } = await house.newestLetter(email)
  const spaced = `${digits.slice(0, 3)} ${digits.slice(3)}`
  expect(await visitor.post('/sign-in/digits', { digits: spaced, next })).toMatchObject({
    status: 303,
    location: next,
  })
  expect(await visitor.get('/sign-in')).toMatchObject({ status: 303, location: '/' })
  const [session] = await house.tables.asSuperuser<{ device: string; token_hash: Buffer }>(
    'select device, token_hash from auth.sessions s join auth.accounts a on a.id = s.account_id where email = $1',
    [email],
  )
  expect(session?.device).toBe('Firefox on Linux')
  expect(session?.token_hash.toString()).not.toContain(visitor.cookies.get('session'))
})

test('the link is spent by a press, never by being opened', async () => {
  const email = await house.person()
  const { visitor, link } = await house.ask(email, { next: '/g/harbour-street' })
  for (const scanner of [new Visitor(house.url), visitor]) {
    expect(await scanner.get(link)).toMatchObject({ status: 200 })
    expect(await scanner.get(link)).toMatchObject({ status: 200 })
  }
  expect(await house.sessionsOf(email)).toHaveLength(0)
  const path = link.replace(house.url, '')
  expect(await visitor.post(path)).toMatchObject({ status: 303, location: '/g/harbour-street' })
  expect(await house.sessionsOf(email)).toHaveLength(1)
  expect(await visitor.post(path)).toMatchObject({
    status: 422,
    body: expect.stringContaining('no longer counts'),
  })
})

test('another browser is let in neither by the digits nor by the link, and spends nothing', async () => {
  const email = await house.person()
  const { visitor, digits, link } = await house.ask(email)
  const other = new Visitor(house.url)
  expect((await other.get(link)).body).toContain('another browser')
  expect((await other.post('/sign-in/digits', { digits })).status).toBe(422)
  expect((await other.post(link)).body).toContain('another browser')
  await other.post('/sign-in', { email: await house.person() })
  expect((await other.post('/sign-in/digits', { digits })).status).toBe(422)
  expect((await other.post(link)).body).toContain('another browser')
  expect(await visitor.post('/sign-in/digits', { digits })).toMatchObject({ status: 303 })
})

test('ten presses at once on one code open one session', async () => {
  const email = await house.person()
  const { visitor, digits, link } = await house.ask(email)
  const release = await house.holdCodes(email)
  const presses = Array.from({ length: 10 }, (_, press) =>
    press % 2 ? visitor.post('/sign-in/digits', { digits }) : visitor.post(link),
  )
  await release()
  const answers = await Promise.all(presses)
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(await house.sessionsOf(email)).toHaveLength(1)
})

test('a newer letter makes the older one worthless', async () => {
  const email = await house.person()
  const older = await house.ask(email)
  const newer = await house.ask(email, {}, older.visitor)
  expect((await newer.visitor.post(older.link)).status).toBe(422)
  expect(await newer.visitor.post('/sign-in/digits', { digits: newer.digits })).toMatchObject({ status: 303 })
})

test('after ten minutes neither digits nor link count', async () => {
  const email = await house.person()
  const { visitor, digits, link } = await house.ask(email)
  await house.tables.asSuperuser(`update auth.codes set expires_at = now() where email = $1`, [email])
  expect((await visitor.post('/sign-in/digits', { digits })).body).toContain('no longer count')
  expect((await visitor.post(link)).body).toContain('no longer counts')
})

test('known and unknown addresses get the same answer for the same work, and no account is made', async () => {
  const accounts = () => house.tables.asSuperuser('select from auth.accounts')
  const emails = [await house.person(), await house.person({ account: false })]
  const before = await accounts()
  const seen = []
  for (const email of emails) {
    const visitor = new Visitor(house.url)
    const rows = `select (select count(*) from auth.codes) as codes, (select count(*) from mail.letters) as letters,
      (select count(*) from graphile_worker._private_jobs) as jobs`
    const count = async () => (await house.tables.asSuperuser<Record<string, string>>(rows))[0] ?? {}
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
  const letter = await house.newestLetter(emails[1] ?? '')
  expect(letter).toMatchObject({ digits: '', link: '', text: expect.stringContaining('invites them') })
})

test('what cannot be an address stays in its field, with the focus there and what is wrong beside it', async () => {
  const answer = await new Visitor(house.url).post('/sign-in', { email: 'dana<at>example' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('value="dana&lt;at&gt;example"')
  expect(answer.body).toContain('aria-invalid="true" autofocus="" aria-describedby="email-refusal"')
})

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/sign-in',
])('nobody is sent to %j after signing in', async next => {
  const email = await house.person()
  const { visitor, digits, link, asked } = await house.ask(email, { next })
  expect(asked.location).toBe('/sign-in/digits')
  expect(link).not.toContain('next')
  expect((await visitor.post('/sign-in/digits', { digits, next })).location).toBe('/')
})

test('a press that comes from another site does nothing', async () => {
  const email = await house.person()
  const visitor = new Visitor(house.url)
  for (const headers of [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
  ]) {
    expect((await visitor.post('/sign-in', { email }, headers)).status).toBe(403)
  }
  expect(await house.lettersTo(email)).toEqual([])
})

test('pages with codes in them are kept nowhere and tell nobody where they are', async () => {
  const { visitor, link } = await house.ask(await house.person())
  const { headers, body } = await visitor.get(link)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(body).not.toMatch(/<script|style=/)
})

test('where there is no demo, nobody is signed in by one press', async () => {
  const visitor = new Visitor(house.url)
  expect((await visitor.get('/sign-in')).body).not.toContain('demo')
  expect((await visitor.post('/sign-in/demo', { person: 'dana' })).status).toBe(404)
})

test('what the web keeps of what was read on a device is given up whenever somebody signs in or out there', async () => {
  const [dana, priya] = [await house.person(), await house.person()]
  const signIn = async (email: string, visitor: Visitor) => {
    await visitor.post('/sign-in', { email })
    const { digits } = await house.newestLetter(email)
    return visitor.post('/sign-in/digits', { digits })
  }
  const visitor = new Visitor(house.url)
  const first = await signIn(dana, visitor)
  expect(first.headers.getSetCookie().filter(line => line.startsWith('kept-reading'))).toEqual([])
  visitor.cookies.set('kept-reading', 'of-dana')
  await visitor.get('/sign-in')
  expect(visitor.cookies.get('kept-reading')).toBe('of-dana')
  await signIn(priya, visitor)
  expect(visitor.cookies.has('kept-reading')).toBe(false)
  visitor.cookies.set('kept-reading', 'of-priya')
  await visitor.post('/sign-out')
  expect(visitor.cookies.has('session')).toBe(false)
  expect(visitor.cookies.has('kept-reading')).toBe(false)
})
