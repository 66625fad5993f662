import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { replied, startedThread, type PostAnswer, type UserError } from '../../test/talk.ts'
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
  table = await plantTable(database, server.url, ['Dana', 'Priya'])
  nextDoor = await plantTable(database, server.url, ['Sam'])
  ;[dana, priya] = table.members as [PlantedMember, PlantedMember]
  threadId = await startedThread(table, dana)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

type Changed = {
  post:
    | (PostAnswer & {
        editedAt: string | null
        takenBackAt: string | null
        viewerCanEdit: boolean
        viewerCanTakeBack: boolean
        earlierVersions: { version: number; body: string }[]
      })
    | null
  userErrors: UserError[]
}
const changed = `post { id sequence body version editedAt takenBackAt viewerCanEdit viewerCanTakeBack
  author { id } earlierVersions { version body } } userErrors { code message path }`

async function edit(
  member: PlantedMember,
  postId: string,
  body: string,
  fromVersion: number,
): Promise<Changed> {
  const { editPost } = await member.ask<{ editPost: Changed }>(
    `mutation ($input: EditPostInput!) { editPost(input: $input) { ${changed} } }`,
    { input: { groupId: table.id, postId, body, fromVersion } },
  )
  return editPost
}

async function takeBack(member: PlantedMember, postId: string): Promise<Changed> {
  const { takeBackPost } = await member.ask<{ takeBackPost: Changed }>(
    `mutation ($input: TakeBackPostInput!) { takeBackPost(input: $input) { ${changed} } }`,
    { input: { groupId: table.id, postId } },
  )
  return takeBackPost
}

const versionsKept = (postId: string) =>
  database.asSuperuser('select version, body from post_versions where post_id = $1 order by 1', [postId])

describe('editing one’s own post', () => {
  it('again and again keeps every version, and shows the last twenty of them', async () => {
    const { id } = await replied(table, dana, threadId, { body: 'Version 1' })
    let post: Changed['post'] = null
    for (let version = 1; version <= 25; version++)
      ({ post } = await edit(dana, id, `Version ${version + 1}`, version))
    expect(post?.earlierVersions.map(earlier => earlier.version)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 6),
    )
    expect(await versionsKept(id)).toHaveLength(25)
  })

  it('changes the words, says so, and keeps the earlier ones', async () => {
    const { id } = await replied(table, dana, threadId, { body: 'First words.' })
    await edit(dana, id, 'Second words.', 1)
    const { post } = await edit(dana, id, 'Third words.', 2)
    expect(post).toMatchObject({
      body: 'Third words.',
      version: 3,
      editedAt: expect.any(String),
      earlierVersions: [
        { version: 1, body: 'First words.' },
        { version: 2, body: 'Second words.' },
      ],
    })
  })

  it('makes no version of the same words, so that an edit sent twice is done once', async () => {
    const { id } = await replied(table, dana, threadId)
    const once = await edit(dana, id, 'Better words.', 1)
    expect(await edit(dana, id, 'Better words.', 1)).toEqual(once)
    expect(once.post).toMatchObject({ version: 2 })
  })

  it('refuses an edit that started from older words, and lets one of two at once through', async () => {
    const { id } = await replied(table, dana, threadId, { body: 'First words.' })
    const answers = await Promise.all([
      edit(dana, id, 'From the phone.', 1),
      edit(dana, id, 'From the desk.', 1),
    ])
    const refused = answers.filter(answer => answer.post === null)
    expect(refused).toHaveLength(1)
    expect(refused[0]?.userErrors).toMatchObject([{ code: 'CHANGED_MEANWHILE' }])
    expect(await versionsKept(id)).toEqual([{ version: 1, body: 'First words.' }])
  })

  it('refuses another’s post, one next door and one that never was alike', async () => {
    const [sam] = nextDoor.members as [PlantedMember]
    const foreign = await replied(nextDoor, sam, await startedThread(nextDoor, sam))
    const another = await replied(table, priya, threadId)
    const missing = await edit(dana, randomUUID(), 'Not mine.', 1)
    expect(missing).toMatchObject({ post: null, userErrors: [{ code: 'NOT_FOUND' }] })
    for (const id of [foreign.id, another.id, 'not an id']) {
      expect(await edit(dana, id, 'Not mine.', 1)).toEqual(missing)
      expect(await takeBack(dana, id)).toEqual(missing)
    }
    const words = await database.asSuperuser('select body, version from posts where id = any ($1)', [
      [foreign.id, another.id],
    ])
    expect(words).toEqual([foreign, another].map(({ body, version }) => ({ body, version })))
  })

  it('is offered to its author only', async () => {
    const { id } = await replied(table, dana, threadId)
    const offers = async (member: PlantedMember) => {
      const page = await member.ask<{ group: { thread: { posts: { nodes: { id: string }[] } } } }>(
        `query ($slug: String!, $thread: ID!, $id: ID!) { group(slug: $slug) { thread(id: $thread) {
          posts(first: 1, at: $id) { nodes { id viewerCanEdit viewerCanTakeBack } } } } }`,
        { slug: table.slug, thread: threadId, id },
      )
      return page.group.thread.posts.nodes[0]
    }
    expect(await offers(dana)).toEqual({ id, viewerCanEdit: true, viewerCanTakeBack: true })
    expect(await offers(priya)).toEqual({ id, viewerCanEdit: false, viewerCanTakeBack: false })
  })
})

describe('taking one’s own post back', () => {
  it('erases the words and their earlier versions and leaves the place', async () => {
    const before = await replied(table, dana, threadId, { body: 'Said too much.' })
    await edit(dana, before.id, 'Said less.', 1)
    const { post } = await takeBack(dana, before.id)
    expect(post).toMatchObject({
      id: before.id,
      sequence: before.sequence,
      body: null,
      takenBackAt: expect.any(String),
      viewerCanEdit: false,
      viewerCanTakeBack: false,
      earlierVersions: [],
    })
    expect(await versionsKept(before.id)).toEqual([])
  })

  it('is harmless when done twice, and when raced by an edit leaves no words behind', async () => {
    const { id } = await replied(table, dana, threadId)
    const once = await takeBack(dana, id)
    expect(await takeBack(dana, id)).toEqual(once)
    expect((await edit(dana, id, 'Back again.', 1)).userErrors).toMatchObject([{ code: 'TAKEN_BACK' }])

    const raced = await replied(table, dana, threadId)
    await Promise.all([
      edit(dana, raced.id, 'Quickly.', 1),
      takeBack(dana, raced.id),
      takeBack(dana, raced.id),
    ])
    expect(await versionsKept(raced.id)).toEqual([])
    expect((await takeBack(dana, raced.id)).post).toMatchObject({ body: null })
  })
})
