import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { done, toldTo, refusals } from '../../test/act.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let [priya, dana, sam] = [] as unknown as [PlantedMember, PlantedMember, PlantedMember]

const reason = 'We share the work.'
const about = (member: PlantedMember) => ({ groupId: table.id, memberId: member.id, reason })
const admins = async () =>
  (
    await database.asSuperuser<{ name: string }>(
      `select name from members where group_id = $1 and role = 'ADMIN' and ended_at is null order by name`,
      [table.id],
    )
  ).map(({ name }) => name)

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
})
beforeEach(async () => {
  table = await plantTable(database, server.url, ['Priya', 'Dana', 'Sam'])
  nextDoor = await plantTable(database, server.url, ['Ana', 'Bo'])
  ;[priya, dana, sam] = table.members as [PlantedMember, PlantedMember, PlantedMember]
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('a member who is made an admin is one at once, and is sent why', async () => {
  const { member } = await done<{ member: object }>(priya, 'makeAdmin', about(dana), 'member { name role }')
  expect(member).toEqual({ name: 'Dana', role: 'ADMIN' })
  expect(await dana.ask(`{ group(slug: "${table.slug}") { viewerCanDescribe } }`)).toEqual({
    group: { viewerCanDescribe: true },
  })
  const [letter, ...more] = await toldTo(database, dana)
  expect(letter?.kind).toBe('ADMIN_MADE')
  expect(letter?.text).toContain(reason)
  expect(letter?.text).toContain('Priya, baker')
  expect(more).toEqual([])
})

test('an admin who is unmade keeps the seat and loses the rest, and is sent why', async () => {
  await done(priya, 'makeAdmin', about(dana))
  await done(dana, 'unmakeAdmin', about(priya), 'member { role }')
  expect(await admins()).toEqual(['Dana'])
  expect(
    await priya.ask(`{ group(slug: "${table.slug}") { viewerCanDescribe facts { nodes { id } } } }`),
  ).toEqual({
    group: { viewerCanDescribe: false, facts: null },
  })
  expect((await toldTo(database, priya)).map(({ kind }) => kind)).toEqual(['ADMIN_UNMADE'])
})

test('what an admin unmakes of themselves is told by the answer already', async () => {
  await done(priya, 'makeAdmin', about(dana))
  const { member } = await done<{ member: object }>(
    priya,
    'unmakeAdmin',
    about(priya),
    'member { role viewerCanUnmakeAdmin viewerCanIntroduce }',
  )
  expect(member).toEqual({ role: 'MEMBER', viewerCanUnmakeAdmin: false, viewerCanIntroduce: true })
})

test('the last admin stays one', async () => {
  expect(
    await priya.ask(`{ group(slug: "${table.slug}") { viewerSeat { member { viewerCanUnmakeAdmin } } } }`),
  ).toEqual({ group: { viewerSeat: { member: { viewerCanUnmakeAdmin: false } } } })
  expect(await refusals(priya, 'unmakeAdmin', about(priya))).toEqual(['LAST_ADMIN'])
  expect(await admins()).toEqual(['Priya'])
})

test('an admin who is paused does not count as one who is here', async () => {
  await done(priya, 'makeAdmin', about(dana))
  await done(priya, 'pauseMember', { ...about(dana), days: 3 })
  expect(await refusals(priya, 'unmakeAdmin', about(priya))).toEqual(['LAST_ADMIN'])
})

test('two admins who unmake each other at once leave one of them', async () => {
  for (let round = 0; round < 5; round++) {
    const race = await plantTable(database, server.url, ['One', 'Other'])
    const [one, other] = race.members as [PlantedMember, PlantedMember]
    await done(one, 'makeAdmin', { groupId: race.id, memberId: other.id, reason })
    const outcomes = await Promise.all([
      refusals(one, 'unmakeAdmin', { groupId: race.id, memberId: other.id, reason }),
      refusals(other, 'unmakeAdmin', { groupId: race.id, memberId: one.id, reason }),
    ])
    expect(outcomes.toSorted()).toEqual([[], ['NOT_ALLOWED']])
    const left = await database.asSuperuser(`select id from members where group_id = $1 and role = 'ADMIN'`, [
      race.id,
    ])
    expect(left).toHaveLength(1)
  }
})

test('two admins who step down at once leave one of them', async () => {
  for (let round = 0; round < 5; round++) {
    const race = await plantTable(database, server.url, ['One', 'Other'])
    const [one, other] = race.members as [PlantedMember, PlantedMember]
    await done(one, 'makeAdmin', { groupId: race.id, memberId: other.id, reason })
    const outcomes = await Promise.all(
      [one, other].map(({ ask, id }) =>
        refusals({ ask }, 'unmakeAdmin', { groupId: race.id, memberId: id, reason }),
      ),
    )
    expect(outcomes.toSorted()).toEqual([[], ['LAST_ADMIN']])
  }
})

test('a member makes nobody an admin, themselves least of all', async () => {
  expect(await refusals(dana, 'makeAdmin', about(dana))).toEqual(['NOT_ALLOWED'])
  expect(await refusals(dana, 'makeAdmin', about(sam))).toEqual(['NOT_ALLOWED'])
  expect(await refusals(dana, 'unmakeAdmin', about(priya))).toEqual(['NOT_ALLOWED'])
  expect(await admins()).toEqual(['Priya'])
})

test('nobody is made an admin twice or while they are paused, nor unmade who is none', async () => {
  expect(await refusals(priya, 'makeAdmin', about(priya))).toEqual(['NOT_ALLOWED'])
  expect(await refusals(priya, 'unmakeAdmin', about(sam))).toEqual(['NOT_ALLOWED'])
  await done(priya, 'pauseMember', { ...about(dana), days: 3 })
  expect(await refusals(priya, 'makeAdmin', about(dana))).toEqual(['NOT_ALLOWED'])
  expect(await admins()).toEqual(['Priya'])
  expect(await toldTo(database, sam)).toEqual([])
})

test('a reason is asked for', async () => {
  expect(await refusals(priya, 'makeAdmin', { ...about(dana), reason: '  ' })).toEqual(['EMPTY'])
  expect(await admins()).toEqual(['Priya'])
})

test('somebody next door is nobody here', async () => {
  const [, bo] = nextDoor.members as [PlantedMember, PlantedMember]
  const nobody = { ...about(dana), memberId: crypto.randomUUID() }
  for (const verb of ['makeAdmin', 'unmakeAdmin']) {
    expect(await refusals(priya, verb, about(bo))).toEqual(['NOT_FOUND'])
    expect(await refusals(priya, verb, nobody)).toEqual(['NOT_FOUND'])
    expect(await refusals(priya, verb, { ...nobody, groupId: nextDoor.id })).toEqual(['NOT_FOUND'])
    expect(await refusals(priya, verb, { ...nobody, memberId: 'no id at all' })).toEqual(['NOT_FOUND'])
  }
})
