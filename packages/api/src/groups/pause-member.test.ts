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

const reason = 'Three pitches in a row. Let us talk.'
const pause = (member: PlantedMember, more: object = {}) => ({
  groupId: table.id,
  memberId: member.id,
  days: 14,
  reason,
  ...more,
})

const wholeGroup = `name charter { text } members { name } releases { id } facts { nodes { id } }
  viewerSeat { state pausedUntil pauseReason member { name } }`

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

test('whoever is paused reads the charter and sees themselves, until when and why, and nothing else', async () => {
  await done(priya, 'pauseMember', pause(dana))
  const { group } = await dana.ask<{ group: { viewerSeat: { pausedUntil: string } } }>(
    `{ group(slug: "${table.slug}") { ${wholeGroup} member(id: "${sam.id}") { name } } }`,
  )
  expect(group).toEqual({
    name: 'Early Birds',
    charter: { text: 'What is said here stays here.' },
    members: [{ name: 'Dana' }],
    member: null,
    releases: null,
    facts: null,
    viewerSeat: {
      state: 'PAUSED',
      pausedUntil: expect.any(String),
      pauseReason: reason,
      member: { name: 'Dana' },
    },
  })
  const days = (Date.parse(group.viewerSeat.pausedUntil) - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(13.9)
  expect(days).toBeLessThanOrEqual(14)
  const introduction = {
    groupId: table.id,
    name: 'Dana',
    trade: 'machinist',
    askMeAbout: '',
    sharesEmail: false,
  }
  expect(await refusals(dana, 'introduceYourself', introduction)).toEqual(['PAUSED'])
})

test('they are sent why, and nobody else is', async () => {
  await done(priya, 'pauseMember', pause(dana))
  const [letter, ...more] = await toldTo(database, dana)
  expect(letter?.kind).toBe('MEMBER_PAUSED')
  expect(letter?.text).toContain(reason)
  expect(more).toEqual([])
  for (const other of [priya, sam, ...nextDoor.members]) expect(await toldTo(database, other)).toEqual([])
})

test('the others see that someone is paused; until when and why is for admins', async () => {
  await done(priya, 'pauseMember', pause(dana))
  const asked = `{ group(slug: "${table.slug}") { member(id: "${dana.id}") { presence pausedUntil pauseReason } } }`
  expect(await sam.ask(asked)).toEqual({
    group: { member: { presence: 'PAUSED', pausedUntil: null, pauseReason: null } },
  })
  expect(await priya.ask(asked)).toEqual({
    group: { member: { presence: 'PAUSED', pausedUntil: expect.any(String), pauseReason: reason } },
  })
})

test('a pause ends by itself at its date', async () => {
  await done(priya, 'pauseMember', pause(dana))
  await database.asSuperuser(`update members set paused_until = now() - interval '1 second' where id = $1`, [
    dana.id,
  ])
  expect(
    await dana.ask(
      `{ group(slug: "${table.slug}") { viewerSeat { state pauseReason member { presence } } } }`,
    ),
  ).toEqual({ group: { viewerSeat: { state: 'SEATED', pauseReason: null, member: { presence: 'HERE' } } } })
})

test('an admin ends a pause early, and the member is told', async () => {
  await done(priya, 'pauseMember', pause(dana))
  const { member } = await done<{ member: object }>(
    priya,
    'resumeMember',
    { groupId: table.id, memberId: dana.id },
    'member { presence pauseReason viewerCanPause viewerCanResume }',
  )
  expect(member).toEqual({
    presence: 'HERE',
    pauseReason: null,
    viewerCanPause: true,
    viewerCanResume: false,
  })
  expect((await toldTo(database, dana)).map(({ kind }) => kind)).toEqual(['MEMBER_PAUSED', 'MEMBER_RESUMED'])
})

test.each([0, 15, -1])('a pause of %i days is none', async days => {
  expect(await refusals(priya, 'pauseMember', pause(dana, { days }))).toEqual(['OUT_OF_RANGE'])
})

test('nobody pauses themselves, twice, or without a reason; and members pause nobody', async () => {
  expect(await refusals(priya, 'pauseMember', pause(priya))).toEqual(['NOT_ALLOWED'])
  expect(await refusals(sam, 'pauseMember', pause(dana))).toEqual(['NOT_ALLOWED'])
  expect(await refusals(priya, 'pauseMember', pause(dana, { reason: '' }))).toEqual(['EMPTY'])
  await done(priya, 'pauseMember', pause(dana, { days: 1 }))
  expect(await refusals(priya, 'pauseMember', pause(dana))).toEqual(['NOT_ALLOWED'])
})

test('only an admin lets somebody back in before the date, and only whom a pause keeps away', async () => {
  await done(priya, 'pauseMember', pause(dana))
  expect(await refusals(sam, 'resumeMember', { groupId: table.id, memberId: dana.id })).toEqual([
    'NOT_ALLOWED',
  ])
  expect(await refusals(dana, 'resumeMember', { groupId: table.id, memberId: dana.id })).toEqual(['PAUSED'])
  expect(await refusals(priya, 'resumeMember', { groupId: table.id, memberId: sam.id })).toEqual([
    'NOT_ALLOWED',
  ])
  const asked = `{ group(slug: "${table.slug}") { viewerSeat { state } } }`
  expect(await dana.ask(asked)).toEqual({ group: { viewerSeat: { state: 'PAUSED' } } })
  expect(await toldTo(database, sam)).toEqual([])
})

test('two admins who pause each other at once leave one at the table', async () => {
  for (let round = 0; round < 5; round++) {
    const race = await plantTable(database, server.url, ['One', 'Other'])
    const [one, other] = race.members as [PlantedMember, PlantedMember]
    await done(one, 'makeAdmin', { groupId: race.id, memberId: other.id, reason })
    const outcomes = await Promise.all([
      refusals(one, 'pauseMember', { groupId: race.id, memberId: other.id, days: 3, reason }),
      refusals(other, 'pauseMember', { groupId: race.id, memberId: one.id, days: 3, reason }),
    ])
    expect(outcomes.map(codes => codes.length).toSorted()).toEqual([0, 1])
    const here = `select id from members where group_id = $1 and paused_until is null`
    expect(await database.asSuperuser(here, [race.id])).toHaveLength(1)
  }
})

test('a pause here is none next door, where the same person sits as another member', async () => {
  const { plantSeat } = await import('../../test/planted-table.ts')
  const danaNextDoor = await plantSeat(database, server.url, nextDoor.id, dana)
  await done(priya, 'pauseMember', pause(dana))
  expect(
    await danaNextDoor.ask(`{ group(slug: "${nextDoor.slug}") { viewerSeat { state } members { name } } }`),
  ).toEqual({
    group: { viewerSeat: { state: 'SEATED' }, members: [{ name: 'Ana' }, { name: 'Bo' }, { name: 'Dana' }] },
  })
  const [ana] = nextDoor.members as [PlantedMember]
  expect(await refusals(ana, 'resumeMember', { groupId: nextDoor.id, memberId: dana.id })).toEqual([
    'NOT_FOUND',
  ])
})
