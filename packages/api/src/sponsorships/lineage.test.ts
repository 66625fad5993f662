import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { codeFor, invited, proveAddress, seatForm, why } from '../../test/candidate.ts'
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
  nextDoor = await plantTable(database, server.url, ['Nora Next'])
  ;[priya, tomas] = table.members as [PlantedMember, PlantedMember]
})

/** Someone invited by the group's admin comes to the table. */
async function come(name: string, to = table): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`
  await invited(to, to.members[0] as PlantedMember, { name, email })
  const code = await codeFor(database, email)
  const visitor = new Visitor(server.url)
  await proveAddress(visitor, database, code, email)
  await visitor.post(`/i/${code}/seat`, { ...seatForm, name })
  return email
}

type Seen = {
  id: string
  name: string
  sponsor: { name: string } | null
  sponsorship: {
    state: string
    words: string
    sponsor: { name: string } | null
    newcomer: { name: string } | null
  } | null
}

async function membersSeenBy(member: PlantedMember, { slug } = table): Promise<Seen[]> {
  const { group } = await member.ask<{ group: { members: Seen[] } }>(
    `query ($slug: String!) { group(slug: $slug) { members {
      id name sponsor { name } sponsorship { state words sponsor { name } newcomer { name } }
    } } }`,
    { slug },
  )
  return group.members
}

test('everyone at the table sees who brought in whom, and why; founders were brought in by nobody', async () => {
  await come('Dana Kowalski')
  const sponsor = { name: 'Priya Kaur' }
  expect(await membersSeenBy(tomas)).toMatchObject([
    {
      name: 'Dana Kowalski',
      sponsor,
      sponsorship: { state: 'ACTIVE', words: why, sponsor, newcomer: { name: 'Dana Kowalski' } },
    },
    { name: 'Priya Kaur', sponsor: null, sponsorship: null },
    { name: 'Tomás Ortega', sponsor: null, sponsorship: null },
  ])
})

test('a member of two groups is two members: who brought them in to one does not show in the other', async () => {
  const email = await come('Dana Kowalski')
  const [account] = await database.asSuperuser<{ id: string }>(
    'select id from auth.accounts where email = $1',
    [email],
  )
  await plantSeat(database, server.url, nextDoor.id, {
    ...(nextDoor.members[0] as PlantedMember),
    accountId: account?.id ?? '',
    name: 'Dana Next',
  })
  const seen = await membersSeenBy(nextDoor.members[0] as PlantedMember, nextDoor)
  expect(seen).toMatchObject([
    { name: 'Dana Next', sponsor: null, sponsorship: null },
    { name: 'Nora Next', sponsor: null, sponsorship: null },
  ])
})

test('a paused member sees neither lineage nor sponsorship, not even their own', async () => {
  const email = await come('Dana Kowalski')
  await database.asSuperuser(
    `update members set paused_until = now() + interval '1 day', pause_reason = 'a rest'
     where account_id = (select id from auth.accounts where email = $1)`,
    [email],
  )
  const [row] = await database.asSuperuser<{ account_id: string }>(
    'select id as account_id from auth.accounts where email = $1',
    [email],
  )
  await database.asSuperuser('update auth.sessions set account_id = $1 where account_id = $2', [
    row?.account_id,
    tomas.accountId,
  ])
  expect(await membersSeenBy(tomas)).toMatchObject([
    { name: 'Dana Kowalski', sponsor: null, sponsorship: null },
  ])
})

test('a sponsorship ends when its newcomer leaves, and the lineage stays', async () => {
  await come('Dana Kowalski')
  const [dana] = await membersSeenBy(priya)
  await database.asSuperuser(`update members set ended_at = now(), ended_as = 'LEFT' where id = $1`, [
    dana?.id,
  ])
  const { group } = await priya.ask<{ group: { member: Seen } }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) {
      member(id: $id) { sponsor { name } sponsorship { state } }
    } }`,
    { slug: table.slug, id: dana?.id },
  )
  expect(group.member).toEqual({ sponsor: { name: 'Priya Kaur' }, sponsorship: { state: 'ENDED' } })
})

test('the number of statements does not grow with the members', async () => {
  const pages = async () => {
    const query = vi.spyOn(Client.prototype, 'query')
    await membersSeenBy(priya)
    const read = query.mock.calls.filter(([asked]) => textOf(asked).includes('as taken'))
    query.mockRestore()
    return read.length
  }
  await come('Dana Kowalski')
  const few = await pages()
  for (let count = 0; count < 6; count++) await come(`Newcomer ${count}`)
  expect(few).toBeGreaterThan(0)
  expect(await pages()).toBe(few)
})

const textOf = (asked: unknown): string =>
  typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : String(asked)

test('no role of the server can change or remove who brought in whom', async () => {
  await come('Dana Kowalski')
  for (const url of [database.appUrl, database.systemUrl]) {
    const client = new Client({ connectionString: url })
    await client.connect()
    for (const attempt of ['delete from lineage', 'update lineage set sponsor_id = newcomer_id'])
      await expect(client.query(attempt)).rejects.toMatchObject({ code: '42501' })
    await client.end()
  }
})
