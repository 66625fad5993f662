import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { act, done } from '../../test/act.ts'
import {
  change,
  codeFor,
  invitationsSeenBy,
  invited,
  membersOf,
  proveAddress,
  seatForm,
} from '../../test/candidate.ts'
import { eventually } from '../../test/eventually.ts'
import { followed } from '../../test/followed.ts'
import { countWaiting } from '../../test/held-up.ts'
import { plantSeat, plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { Visitor } from '../../test/visitor.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let priya: PlantedMember
let tomas: PlantedMember
let email: string
let dana: Visitor
let code: string
let invitationId: string

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database, { trustedProxies: ['127.0.0.1'] })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

/** A candidate who has proven their address and has the last page open. */
beforeEach(async () => {
  table = await plantTable(database, server.url, ['Priya Kaur', 'Tomás Ortega'])
  nextDoor = await plantTable(database, server.url, ['Nora Next'])
  ;[priya, tomas] = table.members as [PlantedMember, PlantedMember]
  await database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [tomas.id])
  email = `dana.${crypto.randomUUID()}@example.org`
  dana = new Visitor(server.url)
  ;({ id: invitationId } = await invited(table, priya, { email }))
  code = await codeFor(database, email)
  await proveAddress(dana, database, code, email)
  await followed(database)
})

const come = () => dana.post(`/i/${code}/seat`, seatForm)
const danas = async () => (await membersOf(database, table)).filter(member => member.email === email)
const state = async () => (await invitationsSeenBy(table, tomas))?.[0]?.state

test('ten at once on one code make one member', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, come))
  expect(answers.filter(({ location }) => location === `/g/${table.slug}`)).toHaveLength(1)
  expect(answers.every(({ status }) => status === 303)).toBe(true)
  expect(await danas()).toHaveLength(1)
  expect(await database.asSuperuser('select from lineage where group_id = $1', [table.id])).toHaveLength(1)
  expect(await membersOf(database, nextDoor)).toHaveLength(1)
})

test('one person with two invitations, accepted at once, gets one seat', async () => {
  const olafs = `second.${email}`
  await invited(table, priya, { email: olafs })
  const second = await codeFor(database, olafs)
  const person = nextDoor.members[0] as PlantedMember
  dana.cookies.set('session', person.cookie.slice('session='.length))
  await proveAddress(dana, database, second, olafs)
  await proveAddress(dana, database, code, email).catch(() => undefined)
  const as = { ...seatForm, as: 'signed-in' }
  await Promise.all([dana.post(`/i/${code}/seat`, as), dana.post(`/i/${second}/seat`, as)])
  const seats = await database.asSuperuser(
    'select from members where group_id = $1 and account_id = $2 and ended_at is null',
    [table.id, person.accountId],
  )
  expect(seats).toHaveLength(1)
})

test('accepting against revoking: either a member, or a revoked invitation, never both', async () => {
  const [answer, { invitation }] = await Promise.all([come(), change('revoke', table, priya, invitationId)])
  const joined = (await danas()).length === 1
  expect(await state()).toBe(joined ? 'ACCEPTED' : 'REVOKED')
  expect(invitation === null).toBe(joined)
  expect(answer.location).toBe(joined ? `/g/${table.slug}` : `/i/${code}`)
})

test('accepting against declining: one of the two', async () => {
  await Promise.all([come(), new Visitor(server.url).post(`/i/${code}/decline`)])
  const joined = (await danas()).length === 1
  expect(await state()).toBe(joined ? 'ACCEPTED' : 'DECLINED')
})

/** What can happen to the sponsor, as the statement that the verb ends in. */
const undone: [string, string][] = [
  ['is paused', `paused_until = now() + interval '1 day', pause_reason = 'a rest'`],
  ['was released', `ended_at = now(), ended_as = 'RELEASED'`],
  ['has left', `ended_at = now(), ended_as = 'LEFT'`],
  ['owes the charter a yes', `charter_version = null`],
]

/** The verbs that do so, pressed by the other admin. */
const verbs: [string, () => Promise<{ userErrors: object[] }>][] = [
  ['paused', () => press('pauseMember', { days: 3, reason: 'Let us all sleep on it.' })],
  ['released', () => release()],
]

/** Two admins agree to it: the other one, and one who is made so for this. */
async function release(): Promise<{ userErrors: object[] }> {
  const [olga] = (await plantTable(database, server.url, ['Olga Agreeing'])).members as [PlantedMember]
  const third = await plantSeat(database, server.url, table.id, olga)
  await database.asSuperuser(`update members set role = 'ADMIN' where id = $1`, [third.id])
  const proposed = await done<{ release: { id: string } }>(
    tomas,
    'proposeRelease',
    { groupId: table.id, memberId: priya.id, reason: 'It did not work out.' },
    'release { id }',
  )
  return act(third, 'agreeToRelease', { groupId: table.id, releaseId: proposed.release.id })
}

async function press(verb: string, more: object): Promise<{ userErrors: object[] }> {
  const inputType = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`
  const answer = await tomas.ask<Record<string, { userErrors: object[] }>>(
    `mutation ($input: ${inputType}!) { ${verb}(input: $input) { userErrors { code message } } }`,
    { input: { groupId: table.id, memberId: priya.id, ...more } },
  )
  return answer[verb] ?? { userErrors: [{}] }
}

test.each(verbs)('a sponsor who is %s by another admin brings nobody in from then on', async (_, verb) => {
  expect((await verb()).userErrors).toEqual([])
  expect((await come()).location).toBe(`/i/${code}`)
  expect(await danas()).toEqual([])
})

test.each(verbs)('accepting while the sponsor is %s ends well for both', async (_, verb) => {
  const [answer, pressed] = await Promise.all([come(), verb()])
  expect(pressed.userErrors).toEqual([])
  const joined = (await danas()).length === 1
  expect(answer.location).toBe(joined ? `/g/${table.slug}` : `/i/${code}`)
  // The follower may have written down already that nobody vouches any more.
  expect(joined ? ['ACCEPTED'] : ['PENDING', 'REVOKED']).toContain(await state())
})

test('a sponsor who is no longer an admin still brings in whom they vouch for', async () => {
  expect(await press('unmakeAdmin', { reason: 'They asked to be relieved of it.' })).toEqual({
    userErrors: [],
  })
  expect((await come()).location).toBe(`/g/${table.slug}`)
  expect(await danas()).toHaveLength(1)
})

describe('when the sponsor', () => {
  test('let the grace of one charter pass, the grace of the next lends them no new right', async () => {
    await database.asSuperuser(
      `insert into charters (group_id, id, version, text, grace_until)
       select $1, gen_random_uuid(), version, 'What is said here stays here.', now() + days * interval '1 day'
       from (values (2, -1), (3, 13)) as later (version, days)`,
      [table.id],
    )
    await database.asSuperuser('update groups set charter_version = 3 where id = $1', [table.id])
    const answer = await dana.post(`/i/${code}/seat`, { ...seatForm, charter: '3' })
    expect(answer.location).toBe(`/i/${code}`)
    expect(await danas()).toEqual([])
  })

  test.each(undone)('%s, nobody comes in on their word', async (_, bend) => {
    await database.asSuperuser(`update members set ${bend} where id = $1`, [priya.id])
    expect((await come()).location).toBe(`/i/${code}`)
    expect(await danas()).toEqual([])
    expect(await state()).toBe('PENDING')
    const page = await dana.get(`/i/${code}`)
    expect([page.status, page.body.includes('cannot be accepted right now')]).toEqual([409, true])
    expect((await change('resend', table, tomas, invitationId)).userErrors).toMatchObject([
      { code: 'INVITER_GONE' },
    ])
  })

  test.each(undone)('%s at the same moment, accepting waits, and then sees it', async (_, bend) => {
    // The other transaction has changed the row and not ended yet: accepting must not look past it.
    await database.asSuperuser('begin')
    await database.asSuperuser(`update members set ${bend} where id = $1`, [priya.id])
    const coming = come()
    await eventually(async () => expect(await countWaiting(database)).toBe(1))
    await database.asSuperuser('commit')
    expect((await coming).location).toBe(`/i/${code}`)
    expect(await danas()).toEqual([])
  })
})
