import { afterAll, beforeAll, expect, test } from 'vitest'
import { done, refusals } from '../../test/act.ts'
import {
  askAs,
  plantSeat,
  plantTable,
  type PlantedMember,
  type PlantedTable,
} from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let [priya, dana, sam] = [] as unknown as [PlantedMember, PlantedMember, PlantedMember]

const described = (more: object = {}) => ({
  groupId: table.id,
  name: 'Early Birds',
  purpose: 'To think together.',
  whatItIsNot: 'A market.',
  rhythm: 'Tuesdays at 6:30',
  timeZone: 'Europe/Lisbon',
  meetingName: 'Coffee',
  ...more,
})
const introduction = (more: object = {}) => ({
  groupId: table.id,
  name: 'Dana',
  trade: 'machinist',
  askMeAbout: 'Apprentices.',
  sharesEmail: false,
  ...more,
})

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  table = await plantTable(database, server.url, ['Priya', 'dana', 'Sam'])
  nextDoor = await plantTable(database, server.url, ['Ana', 'Bo'])
  ;[priya, dana, sam] = table.members as [PlantedMember, PlantedMember, PlantedMember]
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('a group is found by those who sit there; to all others it is not there', async () => {
  const [ana] = nextDoor.members as [PlantedMember]
  const asked = `{ group(slug: "${table.slug}") { name } }`
  expect(await dana.ask(asked)).toEqual({ group: { name: 'Early Birds' } })
  for (const ask of [ana.ask, askAs(server.url, '')]) expect(await ask(asked)).toEqual({ group: null })
  expect(await dana.ask(`{ group(slug: "nowhere-7kq2") { name } }`)).toEqual({ group: null })
})

test('what can be no address is found as little as one nobody has', async () => {
  for (const slug of ['table\u0000', 'table\ud800', 'Tafel ☃', '', 'a'.repeat(10_000)])
    expect(await priya.ask('query ($slug: String!) { group(slug: $slug) { id } }', { slug })).toEqual({
      group: null,
    })
})

test('members come by name, whatever its case', async () => {
  expect(await sam.ask(`{ group(slug: "${table.slug}") { members { name } } }`)).toEqual({
    group: { members: [{ name: 'dana' }, { name: 'Priya' }, { name: 'Sam' }] },
  })
})

test('a member next door is not found by their id', async () => {
  const [, bo] = nextDoor.members as [PlantedMember, PlantedMember]
  for (const id of [bo.id, crypto.randomUUID(), 'no id at all']) {
    expect(await priya.ask(`{ group(slug: "${table.slug}") { member(id: "${id}") { name } } }`)).toEqual({
      group: { member: null },
    })
  }
})

test('a person in two groups is two members, and nothing of one shows in the other', async () => {
  const samNextDoor = await plantSeat(database, server.url, nextDoor.id, sam)
  await done(sam, 'introduceYourself', introduction({ name: 'Sam', trade: 'operator', sharesEmail: true }))
  const seats = await sam.ask<{ viewer: { seats: { id: string; member: object }[] } }>(
    '{ viewer { seats { id member { trade sharesEmail } } } }',
  )
  const byId = new Map(seats.viewer.seats.map(({ id, member }) => [id, member]))
  expect(byId.get(sam.id)).toEqual({ trade: 'operator', sharesEmail: true })
  expect(byId.get(samNextDoor.id)).toEqual({ trade: 'baker', sharesEmail: false })
})

test('an address is seen by its owner alone, unless it is shared', async () => {
  const emailOfDana = `{ group(slug: "${table.slug}") { member(id: "${dana.id}") { email } } }`
  await done(dana, 'introduceYourself', introduction({ name: 'dana' }))
  expect(await dana.ask(emailOfDana)).toEqual({ group: { member: { email: expect.stringContaining('@') } } })
  expect(await priya.ask(emailOfDana)).toEqual({ group: { member: { email: null } } })
  await done(dana, 'introduceYourself', introduction({ name: 'dana', sharesEmail: true }))
  expect(await priya.ask(emailOfDana)).toEqual(await dana.ask(emailOfDana))
})

test('one introduces oneself only, and with a name and a trade', async () => {
  expect(
    await refusals(dana, 'introduceYourself', introduction({ name: '', trade: 'x'.repeat(61) })),
  ).toEqual(['EMPTY', 'TOO_LONG'])
  expect(
    await dana.ask(`{ group(slug: "${table.slug}") { members { name viewerCanIntroduce } } }`),
  ).toMatchObject({
    group: {
      members: [{ viewerCanIntroduce: true }, { viewerCanIntroduce: false }, { viewerCanIntroduce: false }],
    },
  })
})

test('an admin describes the group, and it moves only when a new address is asked for', async () => {
  type Described = { group: { slug: string; name: string } }
  const stayed = await done<Described>(
    priya,
    'describeGroup',
    described({ name: 'Larks' }),
    'group { slug name }',
  )
  expect(stayed.group).toEqual({ slug: table.slug, name: 'Larks' })
  const moved = await done<Described>(
    priya,
    'describeGroup',
    described({ addressStem: 'Larks' }),
    'group { slug }',
  )
  expect(moved.group.slug).toMatch(/^larks-[a-z2-9]{4}$/)
  expect(await dana.ask(`{ group(slug: "${table.slug}") { name } }`)).toEqual({ group: null })
  table = { ...table, slug: moved.group.slug }
})

test('members describe nothing, and a group next door is not there to describe', async () => {
  expect(await refusals(dana, 'describeGroup', described())).toEqual(['NOT_ALLOWED'])
  for (const groupId of [nextDoor.id, crypto.randomUUID(), 'no id at all']) {
    expect(await refusals(priya, 'describeGroup', described({ groupId }))).toEqual(['NOT_FOUND'])
  }
  expect(await refusals(priya, 'describeGroup', described({ timeZone: 'Nowhere' }))).toEqual([
    'NO_SUCH_TIME_ZONE',
  ])
})

test('the table is set once, by an admin, or by itself at its date', async () => {
  const [, bo] = nextDoor.members as [PlantedMember, PlantedMember]
  const setUntil = (moment: string) =>
    database.asSuperuser(`update groups set being_set_until = ${moment} where id = any ($1)`, [
      [table.id, nextDoor.id],
    ])
  await setUntil(`now() + interval '3 days'`)
  expect(await refusals(dana, 'sayTableIsSet', { groupId: table.id })).toEqual(['NOT_ALLOWED'])
  const { group } = await done<{ group: object }>(
    priya,
    'sayTableIsSet',
    { groupId: table.id },
    'group { phase beingSetUntil viewerCanSayTableIsSet }',
  )
  expect(group).toEqual({ phase: 'SET', beingSetUntil: null, viewerCanSayTableIsSet: false })
  expect(await refusals(priya, 'sayTableIsSet', { groupId: table.id })).toEqual(['NOT_ALLOWED'])
  expect(await bo.ask(`{ group(slug: "${nextDoor.slug}") { phase } }`)).toEqual({
    group: { phase: 'BEING_SET' },
  })

  await setUntil(`now() - interval '1 second'`)
  expect(await bo.ask(`{ group(slug: "${nextDoor.slug}") { phase beingSetUntil } }`)).toEqual({
    group: { phase: 'SET', beingSetUntil: null },
  })
})
