import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  codeFor,
  digitsFor,
  inviteCandidate,
  invitationsSeenBy,
  invited,
  letterTo,
  membersOf,
  proveAddress,
  seatForm,
  why,
} from '../../test/candidate.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { Visitor } from '../../test/visitor.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let priya: PlantedMember
let email: string
let dana: Visitor

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database, { trustedProxies: ['127.0.0.1'] })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

beforeEach(async () => {
  table = await plantTable(database, server.url, ['Priya Kaur', 'Tomás Ortega'])
  nextDoor = await plantTable(database, server.url, ['Nora Next', 'Olaf Next'])
  ;[priya] = table.members as [PlantedMember, ...PlantedMember[]]
  email = `dana.${crypto.randomUUID()}@example.org`
  dana = new Visitor(server.url)
})

const openSeat = async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  await proveAddress(dana, database, code, email)
  return code
}

test('a candidate walks from the letter to the table, and is a newcomer whom the sponsor brought in', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)

  const welcome = await dana.get(`/i/${code}`)
  expect(welcome.status).toBe(200)
  expect(welcome.body.indexOf(why)).toBeLessThan(welcome.body.indexOf('To think together.'))
  for (const words of [why, 'A market.', 'Tuesdays at 6:30', 'baker', 'd…@example.org'])
    expect(welcome.body).toContain(words)
  expect(welcome.body).not.toContain('Tomás')

  await proveAddress(dana, database, code, email)
  const last = await dana.get(`/i/${code}/seat`)
  expect(last.body).toContain('value="Dana Kowalski"')
  expect(last.body).toContain('What is said here stays here.')
  const come = await dana.post(`/i/${code}/seat`, seatForm)
  expect([come.status, come.location]).toEqual([303, `/g/${table.slug}`])

  const question = `{ group(slug: "${table.slug}") { members { name standing isFounder sponsor { name } sponsorship { state words } } } }`
  const { body } = await dana.send('/graphql', JSON.stringify({ query: question }))
  expect(JSON.parse(body).data.group.members).toContainEqual({
    name: 'Dana Kowalski',
    standing: 'NEWCOMER',
    isFounder: false,
    sponsor: { name: 'Priya Kaur' },
    sponsorship: { state: 'ACTIVE', words: why },
  })
  const [invitation] = (await invitationsSeenBy(table, priya)) ?? []
  expect(invitation).toMatchObject({ state: 'ACCEPTED', member: { name: 'Dana Kowalski' } })
  expect(await membersOf(database, nextDoor)).toHaveLength(2)
})

test('whoever invited is told that the candidate has come', async () => {
  const code = await openSeat()
  await dana.post(`/i/${code}/seat`, seatForm)
  const [inviter] = (await membersOf(database, table)).filter(({ id }) => id === priya.id)
  const letter = await letterTo(database, 'INVITATION_ANSWERED', inviter?.email ?? '')
  expect(letter).toContain('Dana Kowalski, machine shop owner, has accepted your invitation')
})

test('looking spends nothing, however often a scanner looks', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  for (const path of ['', '/digits', '/seat', '/come', '/decline']) {
    const answer = await fetch(`${server.url}/i/${code}${path}`, { method: 'HEAD', redirect: 'manual' })
    expect(answer.status).toBeLessThan(400)
    await new Visitor(server.url).get(`/i/${code}${path}`)
  }
  const [invitation] = (await invitationsSeenBy(table, priya)) ?? []
  expect(invitation?.state).toBe('PENDING')
  expect(await database.asSuperuser('select from auth.codes where email = $1', [email])).toEqual([])
})

test('a forwarded letter opens nothing: without the digits of the invited address nobody comes in', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  const stranger = new Visitor(server.url)
  await stranger.post(`/i/${code}/come`)
  const guess = (await digitsFor(database, email)) === '123456' ? '654321' : '123456'
  const wrong = await stranger.post(`/i/${code}/digits`, { digits: guess })
  expect(wrong.status).toBe(422)
  expect((await stranger.get(`/i/${code}/seat`)).location).toBe(`/i/${code}`)
  expect((await stranger.post(`/i/${code}/seat`, seatForm)).location).toBe(`/i/${code}`)
  expect(await membersOf(database, table)).toHaveLength(2)
})

test('digits that were asked for in one browser are worth nothing in another', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  await dana.post(`/i/${code}/come`)
  const digits = await digitsFor(database, email)
  const other = new Visitor(server.url)
  expect((await other.post(`/i/${code}/digits`, { digits })).status).toBe(422)
  expect((await other.post(`/i/${code}/seat`, seatForm)).location).toBe(`/i/${code}`)
  expect(await membersOf(database, table)).toHaveLength(2)
})

test('digits for one invitation do not open another', async () => {
  await invited(table, priya, { email })
  const here = await codeFor(database, email)
  await invited(nextDoor, nextDoor.members[0] as PlantedMember, { email })
  const there = await codeFor(database, email)
  await proveAddress(dana, database, here, email)
  expect((await dana.post(`/i/${there}/seat`, seatForm)).location).toBe(`/i/${there}`)
  expect(await membersOf(database, nextDoor)).toHaveLength(2)
})

test('after five wrong tries also the right digits are refused', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  await dana.post(`/i/${code}/come`)
  const digits = await digitsFor(database, email)
  const wrong = digits === '000000' ? '000001' : '000000'
  for (let tries = 0; tries < 5; tries++) await dana.post(`/i/${code}/digits`, { digits: wrong })
  expect((await dana.post(`/i/${code}/digits`, { digits })).status).toBe(422)
  expect((await dana.get(`/i/${code}/seat`)).location).toBe(`/i/${code}`)
})

test('digits are mailed to one address only so often', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  const answers = []
  for (let press = 0; press < 6; press++) answers.push((await dana.post(`/i/${code}/come`)).status)
  expect(answers).toEqual([303, 303, 303, 303, 303, 429])
})

test('a form that another site posts does nothing', async () => {
  const code = await openSeat()
  for (const path of ['decline', 'come', 'seat']) {
    const answer = await dana.post(`/i/${code}/${path}`, seatForm, { 'Sec-Fetch-Site': 'cross-site' })
    expect(answer.status).toBe(403)
  }
  const [invitation] = (await invitationsSeenBy(table, priya)) ?? []
  expect(invitation?.state).toBe('PENDING')
})

test('the pages are kept by nobody and tell no other site where one came from', async () => {
  await invited(table, priya, { email })
  const { headers } = await dana.get(`/i/${await codeFor(database, email)}`)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('nobody comes in without a name, a trade and a yes to the charter, and nothing typed is lost', async () => {
  const code = await openSeat()
  const answer = await dana.post(`/i/${code}/seat`, { name: ' ', trade: '', askMeAbout: 'lathes & mills' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('value="lathes &amp; mills"')
  const { charter: _, ...withoutYes } = seatForm
  const refused = await dana.post(`/i/${code}/seat`, withoutYes)
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('begins with a yes to the charter')
  expect(await membersOf(database, table)).toHaveLength(2)
  expect((await dana.post(`/i/${code}/seat`, seatForm)).location).toBe(`/g/${table.slug}`)
})

test('a charter that changes while it is read is shown anew before it is said yes to', async () => {
  const code = await openSeat()
  await database.asSuperuser(
    `insert into charters (group_id, id, version, text) values ($1, gen_random_uuid(), 2, 'We also listen.')`,
    [table.id],
  )
  await database.asSuperuser('update groups set charter_version = 2 where id = $1', [table.id])
  await database.asSuperuser('update members set charter_version = 2 where group_id = $1', [table.id])
  const changed = await dana.post(`/i/${code}/seat`, seatForm)
  expect(changed.status).toBe(409)
  expect(changed.body).toContain('We also listen.')
  expect(changed.body).toContain('value="machine shop owner"')
  expect(await membersOf(database, table)).toHaveLength(2)
  const again = await dana.post(`/i/${code}/seat`, { ...seatForm, charter: '2' })
  expect(again.location).toBe(`/g/${table.slug}`)
})

test('accepting twice is harmless, and leads to the same seat', async () => {
  const code = await openSeat()
  await dana.post(`/i/${code}/seat`, seatForm)
  expect((await dana.post(`/i/${code}/seat`, seatForm)).location).toBe(`/g/${table.slug}`)
  const page = await dana.get(`/i/${code}`)
  expect(page.body).toContain('You sit at this table')
  expect(page.body).toContain(`/g/${table.slug}`)
  expect(await membersOf(database, table)).toHaveLength(3)
})

test('"not for me" is one press, ends the sponsorship, and tells the inviter without asking why', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  expect((await dana.post(`/i/${code}/decline`)).location).toBe(`/i/${code}`)
  expect((await dana.get(`/i/${code}`)).body).toContain('Thank you for your answer')
  const [invitation] = (await invitationsSeenBy(table, priya)) ?? []
  expect(invitation).toMatchObject({ state: 'DECLINED', sponsorship: { state: 'DECLINED' } })
  const [inviter] = (await membersOf(database, table)).filter(({ id }) => id === priya.id)
  expect(await letterTo(database, 'INVITATION_ANSWERED', inviter?.email ?? '')).toContain('not for them')
  const again = await inviteCandidate(table, priya, { email })
  expect(again.userErrors).toEqual([])
})

test('someone signed in under another address is asked which of the two comes in', async () => {
  const olaf = nextDoor.members[1] as PlantedMember
  dana.cookies.set('session', olaf.cookie.slice('session='.length))
  const code = await openSeat()
  const page = await dana.get(`/i/${code}/seat`)
  expect(page.body).toContain('Is this also you?')
  await dana.post(`/i/${code}/seat`, { ...seatForm, as: 'signed-in' })
  const [olafHere] = await database.asSuperuser(
    'select from members where group_id = $1 and account_id = $2',
    [table.id, olaf.accountId],
  )
  expect(olafHere).toBeDefined()
  expect(await database.asSuperuser('select from auth.accounts where email = $1', [email])).toEqual([])
})

test('or comes in as the invited address, and is signed in as that from then on', async () => {
  const olaf = nextDoor.members[1] as PlantedMember
  dana.cookies.set('session', olaf.cookie.slice('session='.length))
  const code = await openSeat()
  const come = await dana.post(`/i/${code}/seat`, { ...seatForm, as: 'invited' })
  expect(come.location).toBe(`/g/${table.slug}`)
  const { body } = await dana.send('/graphql', JSON.stringify({ query: '{ viewer { email seats { id } } }' }))
  expect(JSON.parse(body).data.viewer).toMatchObject({ email, seats: [{ id: expect.any(String) }] })
})

test('a member who opens an invitation finds that they already sit there, and spends nothing', async () => {
  await invited(table, priya, { email })
  const code = await codeFor(database, email)
  const tomas = table.members[1] as PlantedMember
  dana.cookies.set('session', tomas.cookie.slice('session='.length))
  for (const answer of [await dana.get(`/i/${code}`), await dana.post(`/i/${code}/decline`)])
    expect(answer.body).toContain('This invitation was not needed')
  const [invitation] = (await invitationsSeenBy(table, priya)) ?? []
  expect(invitation?.state).toBe('PENDING')
})

test('an address that has come by another way meanwhile is told of its seat, and nothing is spent', async () => {
  const code = await openSeat()
  await database.asSuperuser('insert into auth.accounts (id, email) values (gen_random_uuid(), $1)', [email])
  await database.asSuperuser(
    `insert into members (group_id, id, account_id, name, trade, standing, charter_version)
     select $1, gen_random_uuid(), id, 'Dana Before', 'baker', 'SETTLED', 1 from auth.accounts where email = $2`,
    [table.id, email],
  )
  const answer = await dana.post(`/i/${code}/seat`, seatForm)
  expect([answer.status, answer.body.includes('You sit at this table already')]).toEqual([409, true])
  const [invitation] = (await invitationsSeenBy(table, priya)) ?? []
  expect(invitation?.state).toBe('PENDING')
  expect(dana.cookies.has('session')).toBe(false)
})

test('a code never signs anyone in, and the digits alone do not either', async () => {
  const code = await openSeat()
  await dana.get(`/i/${code}`)
  await dana.get(`/i/${code}/seat`)
  expect(dana.cookies.has('session')).toBe(false)
})

test('proof of an address lasts half an hour', async () => {
  const code = await openSeat()
  await database.asSuperuser(
    `update auth.codes set proven_at = now() - interval '31 minutes' where email = $1`,
    [email],
  )
  expect((await dana.post(`/i/${code}/seat`, seatForm)).location).toBe(`/i/${code}`)
  expect(await membersOf(database, table)).toHaveLength(2)
})

test.each([
  ['never existed', null, 404, 'leads nowhere'],
  ['ran out', `expires_at = now() - interval '1 second'`, 410, 'has run out'],
  ['was taken back', `state = 'REVOKED'`, 410, 'was taken back'],
  ['was declined', `state = 'DECLINED'`, 200, 'Thank you for your answer'],
])(
  'an invitation that %s has its own honest page, and nothing comes of it',
  async (_, bend, status, words) => {
    await openSeat()
    const code = bend ? await codeFor(database, email) : 'A'.repeat(43)
    if (bend) await database.asSuperuser(`update invitations set ${bend} where group_id = $1`, [table.id])
    const page = await dana.get(`/i/${code}`)
    expect([page.status, page.body.includes(words)]).toEqual([status, true])
    expect(page.body).not.toContain('Early Birds')
    await dana.post(`/i/${code}/seat`, seatForm)
    await dana.post(`/i/${code}/come`)
    expect(await membersOf(database, table)).toHaveLength(2)
  },
)

test('a replaced code and one that never was get the same answer', async () => {
  const { id } = await invited(table, priya, { email })
  const old = await codeFor(database, email)
  await database.asSuperuser(`update invitations set code_hash = sha256('another') where id = $1`, [id])
  const [replaced, random] = [await dana.get(`/i/${old}`), await dana.get(`/i/${'B'.repeat(43)}`)]
  expect([replaced.status, replaced.body]).toEqual([random.status, random.body])
})

test('somebody else who opens a used invitation is told so, and not by whom', async () => {
  const code = await openSeat()
  await dana.post(`/i/${code}/seat`, seatForm)
  const page = await new Visitor(server.url).get(`/i/${code}`)
  expect([page.status, page.body.includes('has been used')]).toEqual([410, true])
  expect(page.body).not.toContain('Dana')
})

test('those already at the table join settled, as founders, without lineage', async () => {
  await database.asSuperuser(`update groups set being_set_until = now() + interval '60 days' where id = $1`, [
    table.id,
  ])
  await priya.ask(
    `mutation ($input: InviteThoseAtTheTableInput!) { inviteThoseAtTheTable(input: $input) { userErrors { code } } }`,
    { input: { groupId: table.id, list: `Dana Kowalski <${email}>` } },
  )
  const code = await codeFor(database, email)
  expect((await dana.get(`/i/${code}`)).body).toContain('You already sit at this table')
  await proveAddress(dana, database, code, email)
  await dana.post(`/i/${code}/seat`, seatForm)
  const members = await membersOf(database, table)
  expect(members).toContainEqual(expect.objectContaining({ email, standing: 'SETTLED', is_founder: true }))
  expect(await database.asSuperuser('select from lineage where group_id = $1', [table.id])).toEqual([])
})
