import { beforeEach, expect, test } from 'vitest'
import { plantDevice, plantSeat, type PlantedMember } from '../../../test/planted-table.ts'
import { statementsDuring } from '../../../test/statements-during.ts'
import { openTwoTables } from '../../../test/two-tables.ts'
import { Visitor } from '../../../test/visitor.ts'

const here = openTwoTables()
/** Tomás at his browser. */
let tomas: Visitor
let earlier: string

beforeEach(async () => {
  tomas = browserOf(here.tomas)
  earlier = await addressOf(here.tomas)
})

type Payload = { viewer: { email: string } | null; userErrors: { code: string; message: string }[] }

const askFor =
  'mutation ($text: String!) { done: askToChangeAddress(input: { email: $text }) { viewer { email } userErrors { code message path } } }'
const change =
  'mutation ($text: String!) { done: changeAddress(input: { digits: $text }) { viewer { email } userErrors { code message path } } }'

function browserOf({ cookie }: PlantedMember): Visitor {
  const browser = new Visitor(here.server.url)
  const [name = '', value = ''] = cookie.split('=')
  browser.cookies.set(name, value)
  return browser
}

async function verb(browser: Visitor, query: string, text: string): Promise<Payload> {
  const { body } = await browser.send('/graphql', JSON.stringify({ query, variables: { text } }))
  const answer = JSON.parse(body) as { data: { done: Payload } | null }
  if (!answer.data) throw new Error(body)
  return answer.data.done
}

const codesOf = ({ userErrors }: Payload) => userErrors.map(({ code }) => code)

async function addressOf({ accountId }: { accountId: string }): Promise<string> {
  const [row] = await here.database.asSuperuser<{ email: string }>(
    'select email from auth.accounts where id = $1',
    [accountId],
  )
  return row?.email ?? ''
}

const lettersTo = (email: string) =>
  here.database.asSuperuser<{ kind: string; text: string }>(
    'select kind, text from mail.letters where to_address = $1 order by queued_at, id',
    [email],
  )

async function digitsTo(email: string): Promise<string> {
  const text = (await lettersTo(email)).at(-1)?.text ?? ''
  return /^ {4}(\d{3} \d{3})$/m.exec(text)?.[1]?.replace(' ', '') ?? ''
}

const newAddress = () => `tomas.${crypto.randomUUID()}@example.org`
const wrong = (digits: string) => (digits === '000000' ? '111111' : '000000')

test('an address is changed by the digits mailed to the new one, the old one is told, and sessions stay', async () => {
  const phone = await plantDevice(here.database, here.server.url, here.tomas)
  const email = newAddress()
  const asked = await verb(tomas, askFor, ` ${email.toUpperCase()} `)
  expect(asked).toEqual({ viewer: { email: earlier }, userErrors: [] })
  expect(await addressOf(here.tomas)).toBe(earlier)
  expect(await lettersTo(earlier)).toEqual([])

  expect(await verb(tomas, change, await digitsTo(email))).toEqual({ viewer: { email }, userErrors: [] })
  const told = await lettersTo(earlier)
  expect(told.map(({ kind }) => kind)).toEqual(['ADDRESS_CHANGED'])
  expect(told[0]?.text).toContain('Your address was changed')
  expect(told[0]?.text).not.toContain(email)
  expect(await phone.ask('{ viewer { email } }')).toEqual({ viewer: { email } })
})

test('one signs in with the new address from then on, and no more with the old one', async () => {
  const email = newAddress()
  await verb(tomas, askFor, email)
  await verb(tomas, change, await digitsTo(email))
  const tablet = new Visitor(here.server.url)
  await tablet.post('/sign-in', { email })
  expect((await tablet.post('/sign-in/digits', { digits: await digitsTo(email) })).location).toBe('/')
  await tablet.post('/sign-in', { email: earlier })
  expect((await lettersTo(earlier)).at(-1)?.text).toContain('There is no seat under this address')
})

test('a code to sign in that was on its way to the old address is over', async () => {
  const tablet = new Visitor(here.server.url)
  await tablet.post('/sign-in', { email: earlier })
  const digits = await digitsTo(earlier)
  const email = newAddress()
  await verb(tomas, askFor, email)
  await verb(tomas, change, await digitsTo(email))
  expect((await tablet.post('/sign-in/digits', { digits })).status).toBe(422)
})

test('an address that signs in somebody else is answered as any other, in the same work; it is told so itself', async () => {
  const taken = await addressOf(here.priya)
  const free = newAddress()
  const seen = []
  for (const email of [free, taken]) {
    const browser = browserOf(here.tomas)
    const rows =
      'select (select count(*) from auth.codes) as codes, (select count(*) from mail.letters) as letters'
    const count = async () => (await here.database.asSuperuser<Record<string, string>>(rows))[0] ?? {}
    const before = await count()
    let asked: Payload | null = null
    const statements = await statementsDuring(async () => {
      asked = await verb(browser, askFor, email)
    })
    const asking = statements.map(({ text }) => text)
    const after = await count()
    const made = ['codes', 'letters'].map(table => Number(after[table]) - Number(before[table]))
    const tries = []
    for (let tried = 0; tried < 6; tried++) tries.push(await verb(browser, change, '123456'))
    seen.push({ made, asking, asked, tries })
  }
  expect(seen[0]).toEqual(seen[1])
  expect(seen[0]?.made).toEqual([1, 1])
  expect(seen[0]?.asking.length).toBeGreaterThan(4)
  const [letter, ...more] = await lettersTo(taken)
  expect(more).toEqual([])
  expect(letter?.text).toContain('This address signs you in already')
  expect(letter?.text).not.toMatch(/\d{3} \d{3}|Tomás|tomas/)
  expect(await addressOf(here.priya)).toBe(taken)
})

test('an address that somebody came to sign in with meanwhile stays theirs', async () => {
  const email = newAddress()
  await verb(tomas, askFor, email)
  await here.database.asSuperuser('update auth.accounts set email = $2 where id = $1', [
    here.priya.accountId,
    email,
  ])
  expect(codesOf(await verb(tomas, change, await digitsTo(email)))).toEqual(['ADDRESS_TAKEN'])
  expect([await addressOf(here.tomas), await addressOf(here.priya)]).toEqual([earlier, email])
  expect(await lettersTo(earlier)).toEqual([])
})

test('two who prove one address at once: one has it, the other is told', async () => {
  const email = newAddress()
  const priya = browserOf(here.priya)
  await verb(tomas, askFor, email)
  const his = await digitsTo(email)
  await verb(priya, askFor, email)
  const hers = await digitsTo(email)
  const outcomes = await Promise.all([verb(tomas, change, his), verb(priya, change, hers)])
  expect(outcomes.map(codesOf).toSorted()).toEqual([[], ['ADDRESS_TAKEN']])
})

test('digits typed ten times at once change it once, and tell the old address once', async () => {
  const email = newAddress()
  await verb(tomas, askFor, email)
  const digits = await digitsTo(email)
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => verb(tomas, change, digits)))
  expect(outcomes.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
  expect(await lettersTo(earlier)).toHaveLength(1)
  expect(await addressOf(here.tomas)).toBe(email)
})

test('digits work only in the browser that asked, for whoever asked, and for nothing else', async () => {
  const email = newAddress()
  await verb(tomas, askFor, email)
  const digits = await digitsTo(email)
  expect(codesOf(await verb(browserOf(here.tomas), change, digits))).toEqual(['CODE_EXPIRED'])

  // Priya signs in to the browser in which Tomás asked.
  const [name = '', value = ''] = here.priya.cookie.split('=')
  const his = tomas.cookies.get(name) ?? ''
  tomas.cookies.set(name, value)
  expect(codesOf(await verb(tomas, change, digits))).toEqual(['CODE_EXPIRED'])
  tomas.cookies.set(name, his)
  expect((await tomas.post('/sign-in/digits', { digits })).status).toBe(422)

  // Nor do digits for signing in change an address.
  await tomas.post('/sign-in', { email: earlier })
  expect(codesOf(await verb(tomas, change, await digitsTo(earlier)))).toEqual(['WRONG_DIGITS'])
  expect(codesOf(await verb(tomas, change, digits))).toEqual([])
})

test('only the newest letter counts', async () => {
  const [first, second] = [newAddress(), newAddress()]
  await verb(tomas, askFor, first)
  await verb(tomas, askFor, second)
  await verb(tomas, change, await digitsTo(first))
  expect(await addressOf(here.tomas)).not.toBe(first)
  await verb(tomas, change, await digitsTo(second))
  expect(await addressOf(here.tomas)).toBe(second)
})

test('five tries are all, counted one by one also at once', async () => {
  const email = newAddress()
  await verb(tomas, askFor, email)
  const digits = await digitsTo(email)
  await Promise.all(Array.from({ length: 10 }, () => verb(tomas, change, wrong(digits))))
  expect(codesOf(await verb(tomas, change, digits))).toEqual(['CODE_EXHAUSTED'])
  expect(await addressOf(here.tomas)).toBe(earlier)
})

test('after twenty tries in a day digits for an address rest, whoever asks for them', async () => {
  const email = newAddress()
  for (const member of [here.tomas, here.priya, here.tomas, here.priya]) {
    const browser = browserOf(member)
    await verb(browser, askFor, email)
    const digits = await digitsTo(email)
    for (let tries = 0; tries < 5; tries++) await verb(browser, change, wrong(digits))
  }
  await verb(tomas, askFor, email)
  expect(codesOf(await verb(tomas, change, await digitsTo(email)))).toEqual(['DIGITS_REST'])
})

test('after ten minutes, or once spent, digits are over', async () => {
  const email = newAddress()
  await verb(tomas, askFor, email)
  const digits = await digitsTo(email)
  await here.database.asSuperuser(`update auth.codes set expires_at = now() where email = $1`, [email])
  expect(codesOf(await verb(tomas, change, digits))).toEqual(['CODE_EXPIRED'])
  await verb(tomas, askFor, email)
  const fresh = await digitsTo(email)
  expect(codesOf(await verb(tomas, change, fresh))).toEqual([])
  expect(codesOf(await verb(tomas, change, fresh))).toEqual(['CODE_EXPIRED'])
})

test('what was typed wrong is refused, as is the address one has; letters are limited as for signing in', async () => {
  expect(codesOf(await verb(tomas, askFor, 'tomas<at>example'))).toEqual(['BAD_ADDRESS'])
  expect(codesOf(await verb(tomas, askFor, earlier.toUpperCase()))).toEqual(['SAME_ADDRESS'])
  expect(codesOf(await verb(tomas, change, '12345'))).toEqual(['BAD_DIGITS'])
  expect(codesOf(await verb(tomas, change, '123456'))).toEqual(['CODE_EXPIRED'])
  const email = newAddress()
  const outcomes = []
  for (let letters = 0; letters < 6; letters++)
    outcomes.push(codesOf(await verb(browserOf(here.tomas), askFor, email)))
  expect(outcomes).toEqual([[], [], [], [], [], ['TOO_OFTEN']])
  // Counted together with letters to sign in.
  expect((await new Visitor(here.server.url).post('/sign-in', { email })).status).toBe(429)
})

test('who is signed out asks for nothing and changes nothing', async () => {
  const stranger = new Visitor(here.server.url)
  for (const query of [askFor, change]) {
    const { body } = await stranger.send('/graphql', JSON.stringify({ query, variables: { text: '123456' } }))
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  }
})

test('mail that came back from either address is forgotten, and one is reachable again', async () => {
  const email = newAddress()
  for (const address of [earlier, email])
    await here.database.asSuperuser(
      `insert into mail.unreachable values ($1, now(), '550 No such mailbox')`,
      [address],
    )
  const wishes = '{ viewer { mailWishes { address unreachableSince trouble } } }'
  const before = await here.tomas.ask<{ viewer: { mailWishes: { trouble: string } } }>(wishes)
  expect(before.viewer.mailWishes.trouble).toBe('550 No such mailbox')
  await verb(tomas, askFor, email)
  await verb(tomas, change, await digitsTo(email))
  expect(await here.tomas.ask(wishes)).toEqual({
    viewer: { mailWishes: { address: email, unreachableSince: null, trouble: null } },
  })
})

test('where the address is shared the new one is, in each group by itself; where not, it stays unknown', async () => {
  const { server, database, nextDoor } = here
  const there = await plantSeat(database, server.url, nextDoor.id, here.tomas)
  const shared = (id: string) => database.asSuperuser('select shared_email from members where id = $1', [id])
  await database.asSuperuser('update members set shared_email = $2 where id = $1', [here.tomas.id, earlier])
  const priyas = await addressOf(here.priya)
  await database.asSuperuser('update members set shared_email = $2 where id = $1', [here.priya.id, priyas])
  const email = newAddress()
  await verb(tomas, askFor, email)
  await verb(tomas, change, await digitsTo(email))
  expect(await shared(here.tomas.id)).toEqual([{ shared_email: email }])
  expect(await shared(there.id)).toEqual([{ shared_email: null }])
  expect(await shared(here.priya.id)).toEqual([{ shared_email: priyas }])
})
