import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { act, done, toldTo, refusals } from '../../test/act.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let [priya, dana, sam] = [] as unknown as [PlantedMember, PlantedMember, PlantedMember]

const text = 'What is said here stays here, also after someone has left.'
const rewritten = (more: object = {}) => ({ groupId: table.id, text, fromVersion: 1, ...more })

type Seen = {
  group: {
    viewerSeat: { state: string; charterDueAt: string | null }
    charter: { version: number; text: string; viewerHasAccepted: boolean; writtenBy: { name: string } | null }
    members: { name: string }[]
  }
}
const see = async ({ ask }: PlantedMember) =>
  (
    await ask<Seen>(`{ group(slug: "${table.slug}") {
      viewerSeat { state charterDueAt } charter { version text viewerHasAccepted writtenBy { name } } members { name }
    } }`)
  ).group
const endGrace = () =>
  database.asSuperuser(`update charters set grace_until = now() where group_id = $1 and version > 1`, [
    table.id,
  ])

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

test('a changed charter asks everyone anew but its writer, and all go on reading for 14 days', async () => {
  await done(priya, 'rewriteCharter', rewritten())
  expect(await see(priya)).toMatchObject({
    viewerSeat: { state: 'SEATED', charterDueAt: null },
    charter: { version: 2, text, viewerHasAccepted: true, writtenBy: { name: 'Priya' } },
  })
  const seen = await see(dana)
  expect(seen).toMatchObject({
    viewerSeat: { state: 'SEATED' },
    charter: { version: 2, viewerHasAccepted: false, writtenBy: { name: 'Priya' } },
  })
  const days = (Date.parse(seen.viewerSeat.charterDueAt ?? '') - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(13.9)
  expect(days).toBeLessThanOrEqual(14)
  expect(seen.members).toHaveLength(3)
})

test('everyone but the writer gets a letter that leads to the charter', async () => {
  await done(priya, 'rewriteCharter', rewritten())
  expect(await toldTo(database, priya)).toEqual([])
  for (const member of [dana, sam]) {
    const [letter, ...more] = await toldTo(database, member)
    expect(letter?.kind).toBe('CHARTER_REWRITTEN')
    expect(letter?.text).toContain(`/g/${table.slug}/charter`)
    expect(more).toEqual([])
  }
  for (const member of nextDoor.members) expect(await toldTo(database, member)).toEqual([])
})

test('after the grace one sees the charter and nothing else, until one says yes', async () => {
  await done(priya, 'rewriteCharter', rewritten())
  await endGrace()
  expect(await see(dana)).toEqual({
    viewerSeat: { state: 'CHARTER_DUE', charterDueAt: expect.any(String) },
    charter: { version: 2, text, viewerHasAccepted: false, writtenBy: null },
    members: [{ name: 'Dana' }],
  })
  const introduction = {
    groupId: table.id,
    name: 'Dana',
    trade: 'machinist',
    askMeAbout: '',
    sharesEmail: false,
  }
  expect(await refusals(dana, 'introduceYourself', introduction)).toEqual(['CHARTER_DUE'])

  const accepted = { groupId: table.id, version: 2 }
  const { seat } = await done<{ seat: object }>(
    dana,
    'acceptCharter',
    accepted,
    'seat { state charterDueAt }',
  )
  expect(seat).toEqual({ state: 'SEATED', charterDueAt: null })
  expect((await see(dana)).members).toHaveLength(3)
  expect((await see(sam)).viewerSeat.state).toBe('CHARTER_DUE')
})

test('a second rewriting lends no new grace to who let the first one pass', async () => {
  await done(priya, 'rewriteCharter', rewritten())
  await endGrace()
  await done(priya, 'rewriteCharter', rewritten({ text: `${text} Always.`, fromVersion: 2 }))
  expect((await see(dana)).viewerSeat.state).toBe('CHARTER_DUE')
  await done(dana, 'acceptCharter', { groupId: table.id, version: 3 })
  expect((await see(dana)).viewerSeat).toEqual({ state: 'SEATED', charterDueAt: null })
})

test('a yes said twice is said, and a yes to an old version is not one', async () => {
  await done(priya, 'rewriteCharter', rewritten())
  expect(await refusals(dana, 'acceptCharter', { groupId: table.id, version: 1 })).toEqual([
    'CHANGED_MEANWHILE',
  ])
  expect(await refusals(dana, 'acceptCharter', { groupId: table.id, version: 3 })).toEqual([
    'CHANGED_MEANWHILE',
  ])
  expect((await see(dana)).charter.viewerHasAccepted).toBe(false)
  await done(dana, 'acceptCharter', { groupId: table.id, version: 2 })
  await done(dana, 'acceptCharter', { groupId: table.id, version: 2 })
  expect((await see(dana)).charter.viewerHasAccepted).toBe(true)
})

test('whoever is paused may say yes too, and stays paused', async () => {
  await done(priya, 'rewriteCharter', rewritten())
  await done(priya, 'pauseMember', { groupId: table.id, memberId: dana.id, days: 2, reason: 'A rest.' })
  await done(dana, 'acceptCharter', { groupId: table.id, version: 2 })
  expect(await see(dana)).toMatchObject({
    viewerSeat: { state: 'PAUSED' },
    charter: { viewerHasAccepted: true },
  })
})

test('words written from an old version do not overwrite newer ones, also at the same moment', async () => {
  await done(priya, 'makeAdmin', { groupId: table.id, memberId: dana.id, reason: 'Two see more.' })
  const outcomes = await Promise.all([
    refusals(priya, 'rewriteCharter', rewritten({ text: 'Priya’s words.' })),
    refusals(dana, 'rewriteCharter', rewritten({ text: 'Dana’s words.' })),
  ])
  expect(outcomes.toSorted()).toEqual([[], ['CHANGED_MEANWHILE']])
  expect((await see(sam)).charter.version).toBe(2)
})

test('a member does not rewrite the charter, and nobody next door does', async () => {
  expect(await refusals(dana, 'rewriteCharter', rewritten())).toEqual(['NOT_ALLOWED'])
  const [ana] = nextDoor.members as [PlantedMember]
  const foreign = await act(ana, 'rewriteCharter', rewritten())
  const nowhere = await act(ana, 'rewriteCharter', rewritten({ groupId: crypto.randomUUID() }))
  expect(foreign).toEqual(nowhere)
  expect(foreign.userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND'])
  expect((await see(dana)).charter.version).toBe(1)
})

test('whoever has never said yes to a charter is shown it, and nothing else', async () => {
  await database.asSuperuser('update members set charter_version = null where id = $1', [dana.id])
  expect(await see(dana)).toMatchObject({
    viewerSeat: { state: 'CHARTER_DUE', charterDueAt: null },
    charter: { version: 1, viewerHasAccepted: false },
    members: [{ name: 'Dana' }],
  })
})
