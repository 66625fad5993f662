import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { Visitor } from '../../test/visitor.ts'
import type { RunningServer } from '../server/start-server.ts'

let tables: TestDatabase
let server: RunningServer

beforeAll(async () => {
  tables = await cloneDatabase()
  server = await startTestServer(tables, { trustedProxies: ['127.0.0.1'] })
})
afterAll(async () => {
  await server.stop()
  await tables.drop()
})

type Errors = { userErrors: { code: string; path: string[] }[] }
type Session = { id: string; device: string; isCurrent: boolean; seenAt: string }
type Answer = {
  data: {
    viewer: { email: string; sessions: Session[] } | null
    requestSignIn: { email: string | null } & Errors
    signIn: { viewer: { email: string } | null } & Errors
    signOut: Errors
    endSession: { viewer: { sessions: Session[] } | null } & Errors
    [alias: string]: unknown
  }
  errors?: { extensions: { code: string } }[]
}

async function ask(visitor: Visitor, query: string, variables = {}): Promise<Answer> {
  const { body } = await visitor.send('/graphql', JSON.stringify({ query, variables }))
  return JSON.parse(body) as Answer
}

const request =
  'mutation ($email: String!) { requestSignIn(input: { email: $email }) { email userErrors { code path } } }'
const signIn =
  'mutation ($digits: String!) { signIn(input: { digits: $digits }) { viewer { email } userErrors { code path } } }'
const signOut = 'mutation { signOut { userErrors { code } } }'
const viewer = '{ viewer { email sessions { id device isCurrent seenAt } } }'
const end =
  'mutation ($id: ID!) { endSession(input: { id: $id }) { viewer { sessions { id } } userErrors { code } } }'

async function person() {
  const email = `${crypto.randomUUID()}@example.org`
  await tables.asSuperuser('insert into auth.accounts (id, email) values ($1, $2)', [
    crypto.randomUUID(),
    email,
  ])
  return email
}

async function signedIn(email: string): Promise<Visitor> {
  const visitor = new Visitor(server.url)
  await ask(visitor, request, { email })
  const { data } = await ask(visitor, signIn, { digits: await digitsFor(email) })
  expect(data.signIn).toEqual({ viewer: { email }, userErrors: [] })
  return visitor
}

async function digitsFor(email: string): Promise<string> {
  const [letter] = await tables.asSuperuser<{ text: string }>(
    'select text from mail.letters where to_address = $1 order by queued_at desc limit 1',
    [email],
  )
  return /^ {4}(\d{3} \d{3})$/m.exec(letter?.text ?? '')?.[1] ?? ''
}

test('a program signs in by the digits alone, sees its session, and signs out', async () => {
  const email = await person()
  const visitor = await signedIn(email)
  const { data } = await ask(visitor, viewer)
  expect(data.viewer).toMatchObject({ email, sessions: [{ device: 'Firefox on Linux', isCurrent: true }] })
  expect((await ask(visitor, signOut)).data.signOut.userErrors).toEqual([])
  expect((await ask(visitor, viewer)).data.viewer).toBeNull()
  expect((await ask(visitor, signOut)).data.signOut.userErrors).toEqual([])
})

test('a session ended from elsewhere stops working at once; the other goes on', async () => {
  const email = await person()
  const [lost, kept] = [await signedIn(email), await signedIn(email)]
  const sessions = (await ask(kept, viewer)).data.viewer?.sessions ?? []
  const other = sessions.find(({ isCurrent }) => !isCurrent)
  const { data } = await ask(kept, end, { id: other?.id })
  expect(data.endSession).toMatchObject({ userErrors: [], viewer: { sessions: [{}] } })
  expect((await ask(lost, viewer)).data.viewer).toBeNull()
  expect((await ask(kept, viewer)).data.viewer?.email).toBe(email)
})

test("nobody ends somebody else's session, and it answers like one that does not exist", async () => {
  const [dana, eve] = [await signedIn(await person()), await signedIn(await person())]
  const id = (await ask(dana, viewer)).data.viewer?.sessions[0]?.id
  for (const foreign of [id, crypto.randomUUID(), 'nonsense']) {
    const { data } = await ask(eve, end, { id: foreign })
    expect(data.endSession).toEqual({ viewer: null, userErrors: [{ code: 'NOT_FOUND' }] })
  }
  expect((await ask(dana, viewer)).data.viewer?.sessions).toHaveLength(1)
})

test('ending a session while signed out is the error of a broken client', async () => {
  const answer = await ask(new Visitor(server.url), end, { id: crypto.randomUUID() })
  expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test('refusals come as userErrors at their field', async () => {
  const visitor = new Visitor(server.url)
  const asked = await ask(visitor, request, { email: 'nobody' })
  expect(asked.data.requestSignIn).toEqual({
    email: null,
    userErrors: [{ code: 'BAD_ADDRESS', path: ['email'] }],
  })
  const tried = await ask(visitor, signIn, { digits: '12' })
  expect(tried.data.signIn).toEqual({ viewer: null, userErrors: [{ code: 'BAD_DIGITS', path: ['digits'] }] })
  const early = await ask(visitor, signIn, { digits: '123456' })
  expect(early.data.signIn.userErrors).toMatchObject([{ code: 'CODE_EXPIRED' }])
})

test('letters wrapped into one request count one by one', async () => {
  const email = await person()
  const one = (alias: number) =>
    `a${alias}: requestSignIn(input: { email: "${email}" }) { userErrors { code } }`
  const { data } = await ask(
    new Visitor(server.url),
    `mutation { ${[1, 2, 3, 4, 5, 6, 7].map(one).join('\n')} }`,
  )
  const refused = Object.values(data).filter(answer => (answer as Errors).userErrors[0]?.code === 'TOO_OFTEN')
  expect(refused).toHaveLength(2)
})

test('on https the cookie is bound to this host and to encryption', async () => {
  const secure = await startTestServer(tables, { publicUrl: 'https://table.example.org' })
  const visitor = new Visitor(secure.url)
  const { headers } = await visitor.send('/graphql', JSON.stringify({ query: signOut }))
  expect(headers.getSetCookie()).toEqual([
    '__Host-session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
  ])
  await secure.stop()
})
