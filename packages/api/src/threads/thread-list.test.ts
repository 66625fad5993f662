import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { replied, startedThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let dana: PlantedMember
let sam: PlantedMember

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  table = await plantTable(database, server.url, ['Dana', 'Priya'])
  nextDoor = await plantTable(database, server.url, ['Sam'])
  ;[dana] = table.members as [PlantedMember]
  ;[sam] = nextDoor.members as [PlantedMember]
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

type List = {
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null }
}

async function threads(asked: object, member = dana, { slug } = table): Promise<List> {
  const { group } = await member.ask<{ group: { threads: List } }>(
    `query ($slug: String!, $first: Int! = 20, $after: String, $only: ThreadFilter) { group(slug: $slug) {
      threads(first: $first, after: $after, only: $only) {
        nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
    { slug, ...asked },
  )
  return group.threads
}

async function everyPage(first: number, more: object = {}): Promise<string[]> {
  const read: string[] = []
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: List = await threads({ first, after, ...more })
    expect(pageInfo.hasPreviousPage).toBe(after !== null)
    read.push(...nodes.map(({ id }) => id))
    if (!pageInfo.hasNextPage) return read
    after = pageInfo.endCursor
  }
}

describe('the list of threads', () => {
  it('is empty at first, and next door’s talk never shows', async () => {
    await startedThread(nextDoor, sam)
    expect(await threads({})).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
    })
  })

  it('begins with the thread spoken in last', async () => {
    const [older, newer] = [await startedThread(table, dana), await startedThread(table, dana)]
    expect((await threads({})).nodes.map(({ id }) => id)).toEqual([newer, older])
    await replied(table, dana, older)
    expect((await threads({})).nodes.map(({ id }) => id)).toEqual([older, newer])
  })

  it('shows every thread once over its pages, also those of the same microsecond', async () => {
    await database.asSuperuser(
      `insert into threads (group_id, id, title, author_id, last_speaker_id, post_count, last_post_at)
        select $1, gen_random_uuid(), 'Thread ' || n, $2, $2, n % 2,
          timestamptz '2026-01-01 06:30:00.123456Z' + (n / 4) * interval '1 microsecond'
        from generate_series(1, 60) n`,
      [table.id, dana.id],
    )
    const all = await database.asSuperuser<{ id: string; post_count: number }>(
      'select id, post_count from threads where group_id = $1 order by last_post_at desc, id desc',
      [table.id],
    )
    expect(all).toHaveLength(62)
    for (const first of [1, 7, 62, 100]) expect(await everyPage(first)).toEqual(all.map(({ id }) => id))
    // Her own two she has read; of the planted ones every second holds a post.
    const fresh = all.slice(2).filter(thread => thread.post_count > 0)
    expect(await everyPage(7, { only: 'NEW' })).toEqual(fresh.map(({ id }) => id))
  })

  it('refuses a size out of bounds and a cursor that is none of its own', async () => {
    const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    for (const asked of [
      { first: 0 },
      { first: 101 },
      { after: '' },
      { after: forged([1]) },
      { after: forged([1, 'x']) },
      { after: forged([1e300, randomUUID()]) },
    ]) {
      await expect(threads(asked)).rejects.toThrow('BAD_USER_INPUT')
    }
  })
})

describe('a thread looked up', () => {
  it('is not there when it is next door’s, nobody’s, or no id at all', async () => {
    const foreign = await startedThread(nextDoor, sam)
    const lookUp = (id: string) =>
      dana.ask(`query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) { title } } }`, {
        slug: table.slug,
        id,
      })
    const missing = await lookUp(randomUUID())
    expect(missing).toEqual({ group: { thread: null } })
    expect(await lookUp(foreign)).toEqual(missing)
    expect(await lookUp('not an id')).toEqual(missing)
  })
})
