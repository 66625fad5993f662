import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { done, toldTo, refusals } from '../../test/act.ts'
import { plantSeat, plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let [priya, dana] = [] as unknown as [PlantedMember, PlantedMember]

const leaving = () => ({ groupId: table.id })
const mayLeave = ({ ask }: PlantedMember, { slug } = table) =>
  ask(`{ group(slug: "${slug}") { viewerCanLeave } }`)

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
})
beforeEach(async () => {
  table = await plantTable(database, server.url, ['Priya', 'Dana', 'Sam'])
  nextDoor = await plantTable(database, server.url, ['Ana', 'Bo'])
  ;[priya, dana] = table.members as [PlantedMember, PlantedMember]
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('whoever leaves is gone at once from this group, and from no other', async () => {
  await plantSeat(database, server.url, nextDoor.id, dana)
  const { viewer } = await done<{ viewer: object }>(
    dana,
    'leaveGroup',
    leaving(),
    'viewer { seats { group { slug } } }',
  )
  expect(viewer).toEqual({ seats: [{ group: { slug: nextDoor.slug } }] })
  expect(await dana.ask(`{ group(slug: "${table.slug}") { name } }`)).toEqual({ group: null })
  expect(await refusals(dana, 'leaveGroup', leaving())).toEqual(['NOT_FOUND'])
  expect(
    await priya.ask(`{ group(slug: "${table.slug}") { members { name } member(id: "${dana.id}") {
    name endedAs email viewerCanPause viewerCanMakeAdmin viewerCanProposeRelease
  } } }`),
  ).toEqual({
    group: {
      members: [{ name: 'Priya' }, { name: 'Sam' }],
      member: {
        name: 'Dana',
        endedAs: 'LEFT',
        email: null,
        viewerCanPause: false,
        viewerCanMakeAdmin: false,
        viewerCanProposeRelease: false,
      },
    },
  })
  expect((await toldTo(database, dana)).map(({ kind }) => kind)).toEqual(['MEMBER_LEFT'])
})

test('an address that was shared is not shown any more once one has left', async () => {
  const introduction = {
    groupId: table.id,
    name: 'Dana',
    trade: 'machinist',
    askMeAbout: '',
    sharesEmail: true,
  }
  await done(dana, 'introduceYourself', introduction)
  await done(dana, 'leaveGroup', leaving())
  const [row] = await database.asSuperuser('select shared_email from members where id = $1', [dana.id])
  expect(row).toEqual({ shared_email: null })
})

test('the last admin makes someone else an admin first', async () => {
  expect(await mayLeave(priya)).toEqual({ group: { viewerCanLeave: false } })
  expect(await refusals(priya, 'leaveGroup', leaving())).toEqual(['LAST_ADMIN'])
  await done(priya, 'makeAdmin', { groupId: table.id, memberId: dana.id, reason: 'I am moving away.' })
  expect(await mayLeave(priya)).toEqual({ group: { viewerCanLeave: true } })
  await done(priya, 'leaveGroup', leaving())
})

test('whoever is paused, or owes the charter a yes, may leave', async () => {
  const [, , sam] = table.members as [PlantedMember, PlantedMember, PlantedMember]
  await done(priya, 'pauseMember', { groupId: table.id, memberId: dana.id, days: 3, reason: 'A rest.' })
  await database.asSuperuser('update members set charter_version = null where id = $1', [sam.id])
  expect(await mayLeave(dana)).toEqual({ group: { viewerCanLeave: true } })
  await done(dana, 'leaveGroup', leaving())
  await done(sam, 'leaveGroup', leaving())
})

test('whoever sits alone may go', async () => {
  const alone = await plantTable(database, server.url, ['Solo'])
  const [solo] = alone.members as [PlantedMember]
  expect(await mayLeave(solo, alone)).toEqual({ group: { viewerCanLeave: true } })
  await done(solo, 'leaveGroup', { groupId: alone.id })
})

test('two admins who leave at once leave one of them', async () => {
  for (let round = 0; round < 5; round++) {
    const race = await plantTable(database, server.url, ['One', 'Other', 'Third'])
    const [one, other] = race.members as [PlantedMember, PlantedMember]
    await done(one, 'makeAdmin', { groupId: race.id, memberId: other.id, reason: 'A race.' })
    const outcomes = await Promise.all(
      [one, other].map(member => refusals(member, 'leaveGroup', { groupId: race.id })),
    )
    expect(outcomes.toSorted()).toEqual([[], ['LAST_ADMIN']])
  }
})

test('a group next door cannot be left', async () => {
  expect(await refusals(dana, 'leaveGroup', { groupId: nextDoor.id })).toEqual(['NOT_FOUND'])
  expect(await refusals(dana, 'leaveGroup', { groupId: crypto.randomUUID() })).toEqual(['NOT_FOUND'])
})
