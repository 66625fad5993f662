import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openSignInHouse, type SignInHouse } from '../../test/sign-in-house.ts'
import { Visitor } from '../../test/visitor.ts'
import { sourceOf } from './auth-limits.ts'

let house: SignInHouse

beforeAll(async () => {
  house = await openSignInHouse()
})
afterEach(() => house.throwFaults())
afterAll(() => house.close())

const wrong = (digits: string) => (digits === '000000' ? '111111' : '000000')

test('five tries are all: then even the right digits are refused', async () => {
  const email = await house.person()
  const { visitor, digits } = await house.ask(email)
  for (let tries = 1; tries <= 4; tries++) {
    const answer = await visitor.post('/sign-in/digits', { digits: wrong(digits) })
    expect(answer).toMatchObject({ status: 422, body: expect.stringContaining('not the digits') })
  }
  expect((await visitor.post('/sign-in/digits', { digits: wrong(digits) })).body).toContain('five times')
  expect((await visitor.post('/sign-in/digits', { digits })).body).toContain('five times')
  expect(await house.sessionsOf(email)).toHaveLength(0)
})

test('tries at once count one by one', async () => {
  const email = await house.person()
  const { visitor, digits } = await house.ask(email)
  await Promise.all(
    Array.from({ length: 10 }, () => visitor.post('/sign-in/digits', { digits: wrong(digits) })),
  )
  expect((await visitor.post('/sign-in/digits', { digits })).status).toBe(422)
  expect(await house.sessionsOf(email)).toHaveLength(0)
})

test('after twenty tries in a day digits rest for an address, and the link still works', async () => {
  const email = await house.person()
  for (let letters = 0; letters < 4; letters++) {
    const { visitor, digits } = await house.ask(email)
    for (let tries = 0; tries < 5; tries++) await visitor.post('/sign-in/digits', { digits: wrong(digits) })
  }
  const { visitor, digits, link } = await house.ask(email)
  expect((await visitor.post('/sign-in/digits', { digits })).body).toContain('link in the letter still works')
  expect(await visitor.post(link)).toMatchObject({ status: 303 })
})

test('a sixth letter to one address within a quarter of an hour is refused from anywhere, and says when to try again', async () => {
  const email = await house.person()
  for (let letters = 0; letters < 5; letters++) expect((await house.ask(email)).asked.status).toBe(303)
  const { asked } = await house.ask(email)
  expect(asked).toMatchObject({ status: 429, body: expect.stringMatching(/try again in (15|14) minutes/) })
  expect(asked.body).toContain(email)
  expect(await house.lettersTo(email)).toHaveLength(5)
})

test('one source may ask for thirty letters and try thirty times in a quarter of an hour', async () => {
  const visitor = new Visitor(house.url, '2001:db8:1:2::1')
  for (let letters = 0; letters < 30; letters++)
    await visitor.post('/sign-in', { email: await house.person() })
  const neighbour = new Visitor(house.url, '2001:db8:1:2:ffff::9')
  expect((await neighbour.post('/sign-in', { email: await house.person() })).status).toBe(429)
  for (let tries = 0; tries < 30; tries++) await visitor.post('/sign-in/digits', { digits: 'nonsense' })
  expect((await neighbour.post('/sign-in/digits', { digits: '123456' })).status).toBe(429)
  expect((await neighbour.post('/sign-in/link/nonsense')).status).toBe(429)
  const elsewhere = new Visitor(house.url, '2001:db8:1:3::1')
  expect((await elsewhere.post('/sign-in', { email: await house.person() })).status).toBe(303)
})

test('limits keep no address and no source in clear', async () => {
  const email = await house.person()
  await house.ask(email, {}, new Visitor(house.url, '10.9.8.7'))
  const rows = await house.tables.asSuperuser<{ key: string }>('select key from app.rate_limits')
  const keys = rows.map(({ key }) => key).join(' ')
  expect(keys).not.toContain('@')
  expect(keys).not.toContain('10.9.8.7')
})

test('an IPv4 address is a source of its own', () => {
  expect(sourceOf('192.0.2.7')).toBe('192.0.2.7')
})

test('all addresses of one household in IPv6 are one source', () => {
  for (const address of ['2001:db8:1:2::1', '2001:DB8:1:2:ffff:0:0:9', '2001:0db8:0001:0002::']) {
    expect(sourceOf(address)).toBe('2001:db8:1:2')
  }
  expect(sourceOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(sourceOf('::1')).toBe('0:0:0:0')
  expect(sourceOf('fe80::1%eth0')).toBe('fe80:0:0:0')
})
