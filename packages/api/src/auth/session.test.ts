import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openSignInHouse, type SignInHouse } from '../../test/sign-in-house.ts'

let house: SignInHouse

beforeAll(async () => {
  house = await openSignInHouse()
})
afterEach(() => house.throwFaults())
afterAll(() => house.close())

test('signing out ends the session, not only the cookie', async () => {
  const email = await house.person()
  const { visitor, digits } = await house.ask(email)
  await visitor.post('/sign-in/digits', { digits })
  const token = visitor.cookies.get('session') ?? ''
  expect(await visitor.post('/sign-out')).toMatchObject({ status: 303, location: '/sign-in' })
  expect(visitor.cookies.has('session')).toBe(false)
  visitor.cookies.set('session', token)
  expect((await visitor.get('/sign-in')).status).toBe(200)
})

test('signing in anew ends the session this browser had', async () => {
  const email = await house.person()
  const first = await house.ask(email)
  await first.visitor.post('/sign-in/digits', { digits: first.digits })
  const second = await house.ask(email, {}, first.visitor)
  await second.visitor.post('/sign-in/digits', { digits: second.digits })
  expect(await house.sessionsOf(email)).toHaveLength(1)
})

test('a session is over after 90 idle days', async () => {
  const email = await house.person()
  const { visitor, digits } = await house.ask(email)
  await visitor.post('/sign-in/digits', { digits })
  const idle = (days: number) =>
    house.tables.asSuperuser(`update auth.sessions set seen_at = now() - make_interval(days => $1)`, [days])
  await idle(89)
  expect((await visitor.get('/sign-in')).status).toBe(303)
  await idle(91)
  expect((await visitor.get('/sign-in')).status).toBe(200)
})
