import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  plantDevice,
  plantSeat,
  plantTable,
  type PlantedMember,
  type PlantedTable,
} from '../../test/planted-table.ts'
import { lengthen, replied, reply, startedThread, type UserError } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let dana: PlantedMember
let priya: PlantedMember

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
})
beforeEach(async () => {
  table = await plantTable(database, server.url, ['Dana', 'Priya', 'Noor', 'Ines', 'Tomas'])
  nextDoor = await plantTable(database, server.url, ['Sam'])
  ;[dana, priya] = table.members as [PlantedMember, PlantedMember]
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

type Marked = {
  thread: { viewerReadUpTo: number; newPostCount: number; viewerLastLookedAt: string | null } | null
  seat: { newThreadCount: number } | null
  userErrors: UserError[]
}

async function markRead(member: PlantedMember, threadId: string, upTo: number): Promise<Marked> {
  const { markThreadRead } = await member.ask<{ markThreadRead: Marked }>(
    `mutation ($input: MarkThreadReadInput!) { markThreadRead(input: $input) {
      thread { viewerReadUpTo newPostCount viewerLastLookedAt } seat { newThreadCount }
      userErrors { code message path } } }`,
    { input: { groupId: table.id, threadId, upTo } },
  )
  return markThreadRead
}

type News = {
  viewerSeat: { newThreadCount: number }
  fresh: { nodes: { id: string; newPostCount: number; newSpeakers: { name: string }[] }[] }
}

async function news(member: PlantedMember, { slug } = table): Promise<News> {
  const { group } = await member.ask<{ group: News }>(
    `query ($slug: String!) { group(slug: $slug) { viewerSeat { newThreadCount }
      fresh: threads(only: NEW) { nodes { id newPostCount newSpeakers { name } } } } }`,
    { slug },
  )
  return group
}

describe('what is new', () => {
  it('is told per person, and changes for nobody else when one has read', async () => {
    const id = await startedThread(table, dana)
    await replied(table, dana, id)
    expect(await news(priya)).toEqual({
      viewerSeat: { newThreadCount: 1 },
      fresh: { nodes: [{ id, newPostCount: 2, newSpeakers: [{ name: 'Dana' }] }] },
    })
    expect(await markRead(priya, id, 2)).toMatchObject({
      thread: { viewerReadUpTo: 2, newPostCount: 0, viewerLastLookedAt: expect.any(String) },
      seat: { newThreadCount: 0 },
      userErrors: [],
    })
    const nothing = { viewerSeat: { newThreadCount: 0 }, fresh: { nodes: [] } }
    expect(await news(priya)).toEqual(nothing)
    expect(await news(dana)).toEqual(nothing)
    const [, , noor] = table.members as [PlantedMember, PlantedMember, PlantedMember]
    expect((await news(noor)).viewerSeat.newThreadCount).toBe(1)
  })

  it('is the same on a second device of the same person', async () => {
    const id = await startedThread(table, dana)
    const phone = await plantDevice(database, server.url, priya)
    expect(await news(phone)).toEqual(await news(priya))
    await markRead(phone, id, 1)
    expect((await news(priya)).viewerSeat.newThreadCount).toBe(0)
    expect(await news(phone)).toEqual(await news(priya))
  })

  it('names the first three others who spoke anew, in their order', async () => {
    const id = await startedThread(table, dana)
    const [, , noor, ines, tomas] = table.members as [
      PlantedMember,
      PlantedMember,
      PlantedMember,
      PlantedMember,
      PlantedMember,
    ]
    await markRead(priya, id, 1)
    for (const speaker of [tomas, priya, noor, tomas, ines, dana]) await replied(table, speaker, id)
    const [thread] = (await news(priya)).fresh.nodes
    expect(thread?.newSpeakers.map(({ name }) => name)).toEqual(['Tomas', 'Noor', 'Ines'])
    expect(thread?.newPostCount).toBe(5)
  })

  it('is never what one said oneself, whatever was said in between and wherever one had not looked', async () => {
    const id = await startedThread(table, dana)
    const counts = async () => {
      const { viewerSeat, fresh } = await news(priya)
      return [viewerSeat.newThreadCount, fresh.nodes[0]?.newPostCount ?? 0]
    }
    await replied(table, priya, id)
    expect(await counts()).toEqual([1, 1])
    await replied(table, dana, id)
    await replied(table, priya, id)
    expect(await counts()).toEqual([1, 2])
    expect((await markRead(priya, id, 1)).thread).toMatchObject({ viewerReadUpTo: 2, newPostCount: 1 })
    expect((await markRead(priya, id, 3)).thread).toMatchObject({ viewerReadUpTo: 4, newPostCount: 0 })
    expect(await counts()).toEqual([0, 0])
    await priya.ask(
      'mutation ($input: MarkThreadUnreadInput!) { markThreadUnread(input: $input) { __typename } }',
      {
        input: { groupId: table.id, threadId: id, from: 2 },
      },
    )
    expect(await counts()).toEqual([1, 1])
    await replied(table, dana, id)
    expect(await counts()).toEqual([1, 2])
  })

  it('stays without one’s own words when they are sent while another device tells how far it has read', async () => {
    const id = await startedThread(table, dana)
    for (let turn = 0; turn < 8; turn += 1) {
      await replied(table, dana, id)
      const { thread } = await reply(table, dana, id)
      const last = thread?.postCount ?? 0
      await Promise.all([replied(table, priya, id), markRead(priya, id, last - 1), replied(table, priya, id)])
      expect((await news(priya)).fresh.nodes.map(({ newPostCount }) => newPostCount)).toEqual([1])
      await markRead(priya, id, last + 2)
      expect((await news(priya)).fresh.nodes).toEqual([])
    }
  })

  it('in one group is no news in another, for the same person', async () => {
    const away = await plantSeat(database, server.url, nextDoor.id, dana)
    await startedThread(table, priya)
    expect((await news(dana)).viewerSeat.newThreadCount).toBe(1)
    expect(await news(away, nextDoor)).toEqual({ viewerSeat: { newThreadCount: 0 }, fresh: { nodes: [] } })
  })
})

describe('marking a thread read', () => {
  it('never goes backwards, nor past the last post', async () => {
    const id = await startedThread(table, dana)
    await lengthen(database, table, id, 10)
    const readUpTo = async (upTo: number) => (await markRead(priya, id, upTo)).thread?.viewerReadUpTo
    expect(await readUpTo(-5)).toBe(0)
    expect(await readUpTo(7)).toBe(7)
    expect(await readUpTo(3)).toBe(7)
    expect(await readUpTo(2_147_483_647)).toBe(10)
    await lengthen(database, table, id, 12)
    expect((await news(priya)).fresh.nodes).toMatchObject([{ id, newPostCount: 2 }])
  })

  it('stays with the furthest when two devices tell at once', async () => {
    const id = await startedThread(table, dana)
    await lengthen(database, table, id, 30)
    await Promise.all(Array.from({ length: 10 }, (_, at) => markRead(priya, id, 3 * (10 - at))))
    expect((await markRead(priya, id, 0)).thread?.viewerReadUpTo).toBe(30)
  })

  it('answers a thread next door as one that never was', async () => {
    const [sam] = nextDoor.members as [PlantedMember]
    const foreign = await startedThread(nextDoor, sam)
    const missing = await markRead(dana, randomUUID(), 1)
    expect(missing).toMatchObject({ thread: null, seat: null, userErrors: [{ code: 'NOT_FOUND' }] })
    expect(await markRead(dana, foreign, 1)).toEqual(missing)
    expect(await markRead(dana, 'not an id', 1)).toEqual(missing)
  })
})
