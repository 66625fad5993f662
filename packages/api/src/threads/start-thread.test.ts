import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { replied, startedThread, startThread } from '../../test/talk.ts'
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
  table = await plantTable(database, server.url, ['Dana', 'Priya'])
  nextDoor = await plantTable(database, server.url, ['Sam'])
  ;[dana, priya] = table.members as [PlantedMember, PlantedMember]
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const threadCount = async () => {
  const [row] = await database.asSuperuser<{ count: number }>(
    'select count(*)::int as count from threads where group_id = $1',
    [table.id],
  )
  return row?.count
}

describe('starting a thread', () => {
  it('puts the question and the first post there, read by whoever wrote them', async () => {
    const { thread, userErrors } = await startThread(table, dana, {
      title: ' Which\n tool? ',
      body: 'Ours is old.',
    })
    expect(userErrors).toEqual([])
    expect(thread).toMatchObject({ title: 'Which tool?', postCount: 1 })
    const seen = (member: PlantedMember) =>
      member.ask<{ group: { thread: unknown } }>(
        `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) {
          newPostCount lastSpeaker { name } newSpeakers { name } posts { nodes { body sequence } } } } }`,
        { slug: table.slug, id: thread?.id },
      )
    const posts = { nodes: [{ body: 'Ours is old.', sequence: 1 }] }
    const lastSpeaker = { name: 'Dana' }
    expect((await seen(dana)).group.thread).toEqual({ newPostCount: 0, lastSpeaker, newSpeakers: [], posts })
    expect((await seen(priya)).group.thread).toEqual({
      newPostCount: 1,
      lastSpeaker,
      newSpeakers: [{ name: 'Dana' }],
      posts,
    })
  })

  it('makes one thread when it is sent ten times at once', async () => {
    const before = (await threadCount()) ?? 0
    const ids = { id: randomUUID(), postId: randomUUID() }
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => startThread(table, dana, { ...ids, title: `Attempt ${at}` })),
    )
    expect(answers.flatMap(answer => answer.userErrors)).toEqual([])
    expect(new Set(answers.map(answer => JSON.stringify(answer.thread))).size).toBe(1)
    expect(await threadCount()).toBe(before + 1)
  })

  it('refuses ids of another’s thread or post, leaves nothing behind, and tells no more than “not here”', async () => {
    const id = await startedThread(table, priya)
    const post = await replied(table, priya, id)
    const before = await threadCount()
    const refusal = { thread: null, userErrors: [{ code: 'NOT_FOUND', path: [] }] }
    const postId = post.id
    expect(await startThread(table, dana, { id })).toMatchObject(refusal)
    expect(await startThread(table, dana, { postId })).toMatchObject(refusal)
    expect(await startThread(table, dana, { id, postId })).toMatchObject(refusal)
    expect(await threadCount()).toBe(before)
  })

  it('takes an id that is in use next door as any other', async () => {
    const [sam] = nextDoor.members as [PlantedMember]
    const id = await startedThread(nextDoor, sam)
    expect(await startThread(table, dana, { id })).toMatchObject({ thread: { id }, userErrors: [] })
  })

  it('names every field that cannot stay as it is', async () => {
    const { userErrors } = await startThread(table, dana, { title: 'a'.repeat(161), body: ' ' })
    expect(userErrors.map(({ code, path }) => [code, ...path])).toEqual([
      ['TOO_LONG', 'title'],
      ['EMPTY', 'body'],
    ])
  })

  it('answers a group next door as one that never was', async () => {
    const foreign = await startThread(nextDoor, dana)
    expect(foreign).toMatchObject({ thread: null, userErrors: [{ code: 'NOT_FOUND', path: [] }] })
    expect(await startThread({ ...nextDoor, id: randomUUID() }, dana)).toEqual(foreign)
  })
})
