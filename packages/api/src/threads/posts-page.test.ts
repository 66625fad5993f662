import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { lengthen, startedThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

const length = 500
let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let dana: PlantedMember
let threadId: string

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  table = await plantTable(database, server.url, ['Dana', 'Priya', 'Noor'])
  ;[dana] = table.members as [PlantedMember]
  threadId = await startedThread(table, dana)
  await lengthen(database, { ...table, members: [dana] }, threadId, length)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

type Page = {
  edges: { cursor: string; node: { id: string; sequence: number } }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

async function posts(asked: object, member = dana): Promise<Page> {
  const { group } = await member.ask<{ group: { thread: { posts: Page } } }>(
    `query ($slug: String!, $thread: ID!, $first: Int! = 50, $after: String, $before: String, $at: ID, $open: ThreadOpening! = START) {
      group(slug: $slug) { thread(id: $thread) {
        posts(first: $first, after: $after, before: $before, at: $at, open: $open) {
          edges { cursor node { id sequence } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        } } } }`,
    { slug: table.slug, thread: threadId, ...asked },
  )
  return group.thread.posts
}

const sequences = (page: Page) => page.edges.map(edge => edge.node.sequence)
const from = (start: number, end: number) => Array.from({ length: end - start + 1 }, (_, at) => start + at)

const markRead = (member: PlantedMember, upTo: number) =>
  member.ask('mutation ($input: MarkThreadReadInput!) { markThreadRead(input: $input) { thread { id } } }', {
    input: { groupId: table.id, threadId, upTo },
  })

describe('the pages of a thread of 500 posts', () => {
  it('hold every post once, in order, read forwards', async () => {
    const read: number[] = []
    let page = await posts({ first: 37 })
    expect(page.pageInfo.hasPreviousPage).toBe(false)
    for (;;) {
      read.push(...sequences(page))
      if (!page.pageInfo.hasNextPage) break
      page = await posts({ first: 37, after: page.pageInfo.endCursor })
      expect(page.pageInfo.hasPreviousPage).toBe(true)
    }
    expect(read).toEqual(from(1, length))
  })

  it('hold every post once, in order, read backwards from the end', async () => {
    const read: number[] = []
    await markRead(dana, length)
    let page = await posts({ first: 41, open: 'FIRST_NEW' })
    expect(page.pageInfo.hasNextPage).toBe(false)
    for (;;) {
      read.unshift(...sequences(page))
      if (!page.pageInfo.hasPreviousPage) break
      page = await posts({ first: 41, before: page.pageInfo.startCursor })
      expect(page.pageInfo.hasNextPage).toBe(true)
    }
    expect(read).toEqual(from(1, length))
  })

  it('open at the first new post, after three that were read or as many as fill the page', async () => {
    const [, priya] = table.members as [PlantedMember, PlantedMember]
    expect(sequences(await posts({ open: 'FIRST_NEW' }, priya))).toEqual(from(1, 50))
    await markRead(priya, 2)
    expect(sequences(await posts({ open: 'FIRST_NEW' }, priya))).toEqual(from(1, 50))
    await markRead(priya, 300)
    expect(sequences(await posts({ open: 'FIRST_NEW' }, priya))).toEqual(from(298, 347))
    expect(sequences(await posts({ open: 'FIRST_NEW', first: 2 }, priya))).toEqual([300, 301])
    expect(sequences(await posts({ open: 'FIRST_NEW', first: 1 }, priya))).toEqual([301])
    await markRead(priya, length - 1)
    expect(sequences(await posts({ open: 'FIRST_NEW' }, priya))).toEqual(from(451, 500))
    await markRead(priya, length)
    expect(sequences(await posts({ open: 'FIRST_NEW' }, priya))).toEqual(from(451, 500))
  })

  it('open around a post, wherever it stands', async () => {
    const ids = await database.asSuperuser<{ id: string; sequence: number }>(
      'select id, sequence from posts where thread_id = $1 and sequence = any ($2)',
      [threadId, [1, 20, 250, length]],
    )
    for (const { id, sequence } of ids) {
      const page = await posts({ at: id, open: 'FIRST_NEW' })
      const start = Math.max(1, sequence - 24)
      expect(sequences(page)).toEqual(from(start, Math.min(start + 49, length)))
      expect(sequences(await posts({ at: id, first: 1 }))).toEqual([sequence])
    }
  })

  it('open as if not asked around a post that is elsewhere or nowhere', async () => {
    const elsewhere = await startedThread(table, dana)
    const [other] = await database.asSuperuser<{ id: string }>('select id from posts where thread_id = $1', [
      elsewhere,
    ])
    for (const at of [other?.id, randomUUID(), 'not an id']) {
      expect(await posts({ at })).toEqual(await posts({}))
    }
  })

  it('are empty past the end and before the beginning', async () => {
    const all = await posts({ first: 1 })
    const before = await posts({ before: all.pageInfo.startCursor })
    expect(before).toEqual({
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
    await markRead(dana, length)
    const end = (await posts({ first: 1, open: 'FIRST_NEW' })).pageInfo.endCursor
    expect(await posts({ after: end })).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    })
  })

  it('refuse a size out of bounds and a cursor that is none of theirs', async () => {
    const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    const badly = [
      { first: 0 },
      { first: 101 },
      { first: -1 },
      { after: '' },
      { after: 'nonsense' },
      { before: forged(['1']) },
      { after: forged([-1]) },
      { after: forged([2 ** 40]) },
      { after: forged([1.5]) },
    ]
    for (const asked of badly) await expect(posts(asked)).rejects.toThrow('BAD_USER_INPUT')
  })
})
