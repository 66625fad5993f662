import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { replied, reply, startedThread, startThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { switchRowSecurityOff } from '../../test/without-row-security.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let dana: PlantedMember
let threadId: string
let askedId: string
let ownId: string

const pause = `paused_until = now() + interval '1 day', pause_reason = 'A word first.'`
const charterDue = 'charter_version = null'
const back = `paused_until = null, pause_reason = null, charter_version = 1`
const set = (what: string) => database.asSuperuser(`update members set ${what} where id = $1`, [dana.id])

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  table = await plantTable(database, server.url, ['Priya', 'Dana'])
  const [priya, second] = table.members as [PlantedMember, PlantedMember]
  dana = second
  threadId = await startedThread(table, priya)
  askedId = (await replied(table, priya, threadId, { body: 'Words of Priya.' })).id
  ownId = (await replied(table, dana, threadId, { body: 'Words of Dana.', inReplyToId: askedId })).id
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

type Seen = {
  threads: { nodes: unknown[] }
  thread: unknown
  viewerCanStartThread: boolean
  viewerSeat: { newThreadCount: number }
  viewerPosts: { nodes: { id: string; body: string; author: unknown; inReplyTo: unknown; thread: unknown }[] }
}

async function look(): Promise<Seen> {
  const { group } = await dana.ask<{ group: Seen }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) {
      threads { nodes { id } } thread(id: $id) { id } viewerCanStartThread viewerSeat { newThreadCount }
      viewerPosts { nodes { id body author { name } inReplyTo { excerpt author { name } } thread { id }
        viewerCanEdit earlierVersions { body } } } } }`,
    { slug: table.slug, id: threadId },
  )
  return group
}

describe.each([
  ['paused', pause, 'PAUSED'],
  ['asked for the charter', charterDue, 'CHARTER_DUE'],
])('a member who is %s', (_, state, code) => {
  it('sees no thread and no words but their own', async () => {
    await set(state)
    expect(await look()).toEqual({
      threads: { nodes: [] },
      thread: null,
      viewerCanStartThread: false,
      viewerSeat: { newThreadCount: 0 },
      viewerPosts: {
        nodes: [
          {
            id: ownId,
            body: 'Words of Dana.',
            author: { name: 'Dana' },
            inReplyTo: null,
            thread: null,
            viewerCanEdit: false,
            earlierVersions: [],
          },
        ],
      },
    })
    await set(back)
  })

  it('is told why nothing they send is saved', async () => {
    await set(state)
    const verb = (name: string, type: string, input: object) =>
      dana
        .ask<Record<string, { userErrors: { code: string }[] }>>(
          `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
          { input: { groupId: table.id, ...input } },
        )
        .then(answer => answer[name]?.userErrors)
    const refused = [expect.objectContaining({ code })]
    expect((await startThread(table, dana)).userErrors).toEqual(refused)
    expect((await reply(table, dana, threadId)).userErrors).toEqual(refused)
    expect(
      await verb('editPost', 'EditPostInput', { postId: ownId, body: 'Other.', fromVersion: 1 }),
    ).toEqual(refused)
    expect(await verb('takeBackPost', 'TakeBackPostInput', { postId: ownId })).toEqual(refused)
    expect(await verb('markThreadRead', 'MarkThreadReadInput', { threadId, upTo: 9 })).toEqual(refused)
    await set(back)
  })

  it('sees everything again afterwards', async () => {
    expect(await look()).toMatchObject({
      threads: { nodes: [{ id: threadId }] },
      thread: { id: threadId },
      viewerCanStartThread: true,
      viewerPosts: {
        nodes: [
          { thread: { id: threadId }, inReplyTo: { excerpt: 'Words of Priya.', author: { name: 'Priya' } } },
        ],
      },
    })
  })
})

describe('one’s own words', () => {
  it('come newest first, page by page, and without what was taken back', async () => {
    const rows = Array.from({ length: 25 }, (_, at) => at)
    for (const at of rows) await replied(table, dana, threadId, { body: `Number ${at}`, id: randomUUID() })
    const page = (after: string | null) =>
      dana.ask<{
        group: {
          viewerPosts: { nodes: { body: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
        }
      }>(
        `query ($slug: String!, $after: String) { group(slug: $slug) { viewerPosts(first: 10, after: $after) {
          nodes { body } pageInfo { endCursor hasNextPage } } } }`,
        { slug: table.slug, after },
      )
    const read: string[] = []
    for (let after: string | null = null; ;) {
      const { group }: Awaited<ReturnType<typeof page>> = await page(after)
      read.push(...group.viewerPosts.nodes.map(({ body }) => body))
      if (!group.viewerPosts.pageInfo.hasNextPage) break
      after = group.viewerPosts.pageInfo.endCursor
    }
    expect(read).toEqual([...rows.toReversed().map(at => `Number ${at}`), 'Words of Dana.'])
  })
})

describe('with row security off', () => {
  it('the application alone shows a member who is paused no words but their own', async () => {
    const { id } = await replied(table, dana, threadId, { inReplyToId: askedId })
    await switchRowSecurityOff(database)
    await set(pause)
    const { threads, thread, viewerPosts } = await look()
    expect([threads.nodes, thread]).toEqual([[], null])
    expect(viewerPosts.nodes[0]).toMatchObject({ id, inReplyTo: null, thread: null })
    await set(back)
  })
})
