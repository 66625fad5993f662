import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { replied, reply, startedThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let table: PlantedTable
let nextDoor: PlantedTable
let dana: PlantedMember
let priya: PlantedMember
let threadId: string

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  table = await plantTable(database, server.url, ['Dana', 'Priya', 'Noor', 'Ines', 'Tomas'])
  nextDoor = await plantTable(database, server.url, ['Sam'])
  ;[dana, priya] = table.members as [PlantedMember, PlantedMember]
  threadId = await startedThread(table, dana)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const sequences = (id: string) =>
  database
    .asSuperuser<{ sequence: number }>('select sequence from posts where thread_id = $1 order by 1', [id])
    .then(rows => rows.map(row => row.sequence))

describe('replying to a thread', () => {
  it('adds the words at the end and tells the thread anew', async () => {
    const id = await startedThread(table, dana)
    const { post, thread, userErrors } = await reply(table, priya, id, { body: '  Say it *first*.\r\n' })
    expect(userErrors).toEqual([])
    expect(post).toMatchObject({
      sequence: 2,
      body: 'Say it *first*.',
      version: 1,
      author: { id: priya.id },
    })
    expect(thread).toMatchObject({ id, postCount: 2 })
  })

  it('posts once when the same reply is sent ten times at once, and answers each with the first', async () => {
    const id = randomUUID()
    const before = (await sequences(threadId)).length
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => reply(table, dana, threadId, { id, body: `Attempt ${at}` })),
    )
    expect(answers.flatMap(answer => answer.userErrors)).toEqual([])
    expect(new Set(answers.map(answer => JSON.stringify(answer.post))).size).toBe(1)
    expect(await sequences(threadId)).toHaveLength(before + 1)
  })

  it('numbers twenty replies of five members at once without a gap', async () => {
    const id = await startedThread(table, dana)
    const writers = Array.from({ length: 20 }, (_, at) => table.members[at % 5] as PlantedMember)
    const posts = await Promise.all(writers.map(writer => replied(table, writer, id)))
    const expected = Array.from({ length: 21 }, (_, at) => at + 1)
    expect(await sequences(id)).toEqual(expected)
    expect(posts.map(post => post.sequence).toSorted((a, b) => a - b)).toEqual(expected.slice(1))
    const [thread] = await database.asSuperuser<{ post_count: number; last_post_at: Date; newest: Date }>(
      `select post_count, last_post_at, (select written_at from posts p where p.thread_id = t.id and p.sequence = 21) as newest
        from threads t where id = $1`,
      [id],
    )
    expect(thread?.post_count).toBe(21)
    expect(thread?.last_post_at).toEqual(thread?.newest)
  })

  it('refuses an id that is another’s post as it refuses a thread that is not there', async () => {
    const taken = await replied(table, priya, threadId)
    const own = await replied(table, dana, threadId)
    const elsewhere = await startedThread(table, dana)
    const missing = await reply(table, dana, randomUUID())
    expect(missing).toMatchObject({ post: null, thread: null, userErrors: [{ code: 'NOT_FOUND' }] })
    expect(await reply(table, dana, threadId, { id: taken.id })).toEqual(missing)
    expect(await reply(table, dana, elsewhere, { id: own.id })).toEqual(missing)
    expect(await sequences(elsewhere)).toEqual([1])
  })

  it('lets the same id be used next door, where nothing collides and nothing is told', async () => {
    const [sam] = nextDoor.members as [PlantedMember]
    const theirs = await startedThread(nextDoor, sam)
    const own = await replied(table, dana, threadId)
    expect(await replied(nextDoor, sam, theirs, { id: own.id })).toMatchObject({ id: own.id, sequence: 2 })
  })

  it('answers a post of the same thread with the beginning of its words', async () => {
    const id = await startedThread(table, dana)
    const asked = await replied(table, dana, id, {
      body: `> Priya said so\n\n**What** ${'then '.repeat(60)}`,
    })
    const answer = await replied(table, priya, id, { inReplyToId: asked.id })
    const page = await dana.ask<{
      group: { thread: { posts: { nodes: { id: string; inReplyTo: unknown }[] } } }
    }>(
      `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) {
        posts { nodes { id inReplyTo { id sequence excerpt author { id name } } } } } } }`,
      { slug: table.slug, id },
    )
    const found = page.group.thread.posts.nodes.find(post => post.id === answer.id)
    expect(found?.inReplyTo).toEqual({
      id: asked.id,
      sequence: 2,
      excerpt: `What${' then'.repeat(27)}…`,
      author: { id: dana.id, name: 'Dana' },
    })
  })

  it('refuses to answer a post of another thread or group exactly as one that never was', async () => {
    const [sam] = nextDoor.members as [PlantedMember]
    const foreign = await replied(nextDoor, sam, await startedThread(nextDoor, sam))
    const elsewhere = await replied(table, dana, await startedThread(table, dana))
    const missing = await reply(table, dana, threadId, { inReplyToId: randomUUID() })
    expect(missing.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['inReplyToId'] }])
    for (const inReplyToId of [foreign.id, elsewhere.id, 'not an id']) {
      expect(await reply(table, dana, threadId, { inReplyToId })).toEqual(missing)
    }
  })

  it('refuses to answer what was taken back, but answers a retry of what was sent before', async () => {
    const asked = await replied(table, dana, threadId)
    const answer = await replied(table, priya, threadId, { inReplyToId: asked.id })
    await dana.ask('mutation ($input: TakeBackPostInput!) { takeBackPost(input: $input) { post { id } } }', {
      input: { groupId: table.id, postId: asked.id },
    })
    expect((await reply(table, priya, threadId, { inReplyToId: asked.id })).userErrors).toMatchObject([
      { code: 'TAKEN_BACK', path: ['inReplyToId'] },
    ])
    expect(await replied(table, priya, threadId, { id: answer.id, inReplyToId: asked.id })).toEqual(answer)
  })

  it('refuses empty words, too many, and an id that is none', async () => {
    const codes = async (more: object) =>
      (await reply(table, dana, threadId, more)).userErrors.map(({ code, path }) => [code, ...path])
    expect(await codes({ body: ' \n ' })).toEqual([['EMPTY', 'body']])
    expect(await codes({ body: 'a'.repeat(20_001) })).toEqual([['TOO_LONG', 'body']])
    expect(await codes({ id: 'me' })).toEqual([['BAD_ID', 'id']])
    expect(await codes({ body: 'a'.repeat(20_000) })).toEqual([])
  })

  it('moves one’s own read mark only when one had read everything before', async () => {
    const id = await startedThread(table, dana)
    expect((await reply(table, dana, id)).thread).toMatchObject({ viewerReadUpTo: 2, newPostCount: 0 })
    expect((await reply(table, priya, id)).thread).toMatchObject({ viewerReadUpTo: 0, newPostCount: 2 })
    expect((await reply(table, dana, id)).thread).toMatchObject({ viewerReadUpTo: 2, newPostCount: 1 })
  })
})
