import { afterAll, beforeAll, expect, test } from 'vitest'
import { done } from '../../test/act.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let [priya, dana] = [] as unknown as [PlantedMember, PlantedMember]

type Page = {
  group: {
    facts: { nodes: { id: string; kind: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
  }
}
const page = async (ask: PlantedMember['ask'], args: string) =>
  (
    await ask<Page>(
      `{ group(slug: "${table.slug}") { facts(${args}) { nodes { id kind } pageInfo { endCursor hasNextPage } } } }`,
    )
  ).group.facts

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  table = await plantTable(database, server.url, ['Priya', 'Dana'])
  ;[priya, dana] = table.members as [PlantedMember, PlantedMember]
  const nextDoor = await plantTable(database, server.url, ['Ana', 'Bo'])
  const [ana, bo] = nextDoor.members as [PlantedMember, PlantedMember]
  await done(ana, 'makeAdmin', { groupId: nextDoor.id, memberId: bo.id, reason: 'Next door.' })
  for (const days of [1, 2, 3]) {
    await done(priya, 'pauseMember', {
      groupId: table.id,
      memberId: dana.id,
      days,
      reason: `For ${days} days.`,
    })
    await done(priya, 'resumeMember', { groupId: table.id, memberId: dana.id })
  }
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('admins read what happened, the latest first, who did it to whom, and why; nothing from next door', async () => {
  const { group } = await priya.ask<{ group: { facts: { nodes: object[] } } }>(
    `{ group(slug: "${table.slug}") { facts { nodes { kind reason actor { name } member { name } } } } }`,
  )
  const [priyaDid, toDana] = [{ name: 'Priya' }, { name: 'Dana' }]
  const resumed = { kind: 'MEMBER_RESUMED', reason: null, actor: priyaDid, member: toDana }
  const paused = (days: number) => ({ ...resumed, kind: 'MEMBER_PAUSED', reason: `For ${days} days.` })
  expect(group.facts.nodes).toEqual([resumed, paused(3), resumed, paused(2), resumed, paused(1)])
})

test('pages hold every fact once', async () => {
  const whole = await page(priya.ask, 'first: 100')
  const ids: string[] = []
  for (let after = '', more = true; more;) {
    const { nodes, pageInfo } = await page(priya.ask, after ? `first: 2, after: "${after}"` : 'first: 2')
    ids.push(...nodes.map(({ id }) => id))
    after = pageInfo.endCursor
    more = pageInfo.hasNextPage
  }
  expect(ids).toEqual(whole.nodes.map(({ id }) => id))
})

test('members do not read them', async () => {
  expect(await dana.ask(`{ group(slug: "${table.slug}") { facts { nodes { kind } } } }`)).toEqual({
    group: { facts: null },
  })
})

const aDayThatNeverWas = Buffer.from(
  JSON.stringify(['2026-02-31T06:30:00.000000Z', '019b0000-0000-7000-8000-000000000000']),
).toString('base64url')

test.each([
  'first: 0',
  'first: 101',
  'first: 2, after: "bm9wZQ"',
  'first: 2, after: "WyJub3ciLCJub3ciXQ"',
  `first: 2, after: "${aDayThatNeverWas}"`,
])('what no client of ours asks is told: %s', async args => {
  await expect(page(priya.ask, args)).rejects.toThrow('BAD_USER_INPUT')
})
