import { expect, test, beforeEach } from 'vitest'
import {
  codeFor,
  invitationsSeenBy,
  invited,
  membersOf,
  openedSeat,
  proveAddress,
  seatForm,
  why,
} from '../../test/candidate.ts'
import { toldTo } from '../../test/act.ts'
import type { PlantedMember, PlantedTable } from '../../test/planted-table.ts'
import type { TestDatabase } from '../../test/test-database.ts'
import { openTwoTables } from '../../test/two-tables.ts'
import { Visitor } from '../../test/visitor.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let priya: PlantedMember
let email: string
let dana: Visitor

const world = openTwoTables()

beforeEach(() => {
  ;({ database, server, table, nextDoor, priya, email, dana } = world)
})

const openSeat = () => openedSeat(world)

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
  const [told] = await toldTo(database, priya)
  expect(told?.kind).toBe('INVITATION_ANSWERED')
  expect(told?.text).toContain('Dana Kowalski, machine shop owner, has accepted your invitation')
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
  expect(answer.body).toMatch(/<[^>]* autofocus=""[^>]* name="name"/)
  const { charter: _, ...withoutYes } = seatForm
  const refused = await dana.post(`/i/${code}/seat`, withoutYes)
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('begins with a yes to the charter')
  // It stands below the whole charter: else the page would come back as if nothing had been pressed.
  expect(refused.body.match(/<[^>]* autofocus=""[^>]*>/g)).toEqual([
    expect.stringContaining('name="charter"'),
  ])
  expect(await membersOf(database, table)).toHaveLength(2)
  expect((await dana.post(`/i/${code}/seat`, seatForm)).location).toBe(`/g/${table.slug}`)
})

test('a candidate says why they would come and what they are not here for, and the table can read it', async () => {
  const code = await openSeat()
  const last = await dana.get(`/i/${code}/seat`)
  for (const asked of ['Why would you come?', 'What are you not here for?'])
    expect(last.body).toContain(asked)
  await dana.post(`/i/${code}/seat`, { ...seatForm, whyCome: ' To listen.\r\nTo ask. ' })
  const [dm] = (await membersOf(database, table)).filter(member => member.email === email)
  const tomas = table.members[1] as PlantedMember
  const { group } = await tomas.ask<{ group: { member: { sponsorship: object } } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { member(id: $id) { sponsorship { whyCome notHereFor } } } }`,
    { slug: table.slug, id: dm?.id },
  )
  expect(group.member.sponsorship).toEqual({
    whyCome: 'To listen.\nTo ask.',
    notHereFor: seatForm.notHereFor,
  })
})

test.each([
  ['no answer', { notHereFor: ' ' }, 'Please say what you are not here for. A few words are enough.'],
  ['too long an answer', { whyCome: 'x'.repeat(1_001) }, 'Why you would come is 1001 characters long'],
])('with %s nobody comes in, and all that was typed is still there', async (_, answers, refusal) => {
  const code = await openSeat()
  const typed = { ...seatForm, askMeAbout: 'lathes', ...answers }
  const answer = await dana.post(`/i/${code}/seat`, typed)
  expect([answer.status, answer.body.includes(refusal)]).toEqual([422, true])
  expect(answer.body).toContain(`>${typed.whyCome}</textarea>`)
  expect(answer.body).toContain(`>${typed.notHereFor}</textarea>`)
  for (const value of [typed.name, typed.trade, typed.askMeAbout])
    expect(answer.body).toContain(`value="${value}"`)
  expect(answer.body).toMatch(/name="charter"[^>]* checked=""/)
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
  expect((await dana.get(`/i/${code}/seat`)).body).not.toContain('Why would you come?')
  const { whyCome: _why, notHereFor: _not, ...unasked } = seatForm
  await dana.post(`/i/${code}/seat`, unasked)
  const members = await membersOf(database, table)
  expect(members).toContainEqual(expect.objectContaining({ email, standing: 'SETTLED', is_founder: true }))
  expect(await database.asSuperuser('select from lineage where group_id = $1', [table.id])).toEqual([])
})
