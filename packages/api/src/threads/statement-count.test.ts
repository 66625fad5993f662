import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done } from '../../test/act.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { statementsDuring } from '../../test/statements-during.ts'
import { lengthen, replied, reply, startedThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from '../server/start-server.ts'

let database: TestDatabase
let server: RunningServer
let small: PlantedTable
let large: PlantedTable
let smallThread: string
let largeThread: string

beforeAll(async () => {
  database = await cloneDatabase()
  server = await startTestServer(database)
  small = await plantTable(database, server.url, ['Dana'])
  smallThread = await startedThread(small, first(small))

  const names = Array.from({ length: 30 }, (_, at) => `Member ${at}`)
  large = await plantTable(database, server.url, names)
  for (let at = 0; at < 30; at += 1) {
    largeThread = await startedThread(large, large.members[at] as PlantedMember)
    await lengthen(database, large, largeThread, 40)
  }
  const asked = await replied(large, first(large), largeThread)
  const groupId = large.id
  for (const member of large.members.slice(1, 9)) {
    for (const reaction of ['THANK_YOU', 'WITH_YOU'])
      await done(member, 'reactToPost', { groupId, postId: asked.id, reaction, isOn: true })
    await replied(large, member, largeThread, { body: `Ask [@${member.name}](member:${first(large).id}).` })
  }
  for (const member of large.members) await replied(large, member, largeThread, { inReplyToId: asked.id })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const first = ({ members }: PlantedTable) => members[0] as PlantedMember

const threadPage = `query ($slug: String!, $thread: ID!) { group(slug: $slug) { id name viewerSeat { id readingLayout adviceHintDismissals } thread(id: $thread) {
  id title postCount viewerReadUpTo viewerLastLookedAt viewerCanReply author { id name isViewer }
  table { itemId meetingId startsAt timeZone viewerCanBring }
  posts(first: 100, open: FIRST_NEW) { edges { cursor node {
    id sequence body version writtenAt editedAt takenBackAt viewerCanEdit viewerCanTakeBack viewerCanReact
    reactions { reaction members { id name } } mentions { id name }
    author { id name trade isViewer } inReplyTo { id sequence excerpt author { id name } } thread { id title }
  } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`

const row = 'id title lastPostAt newPostCount lastSpeaker { id name trade } newSpeakers { id name trade }'
const home = `query ($slug: String!) { group(slug: $slug) { id name viewerCanStartThread viewerSeat { id state }
  members { id name trade isViewer }
  new: threads(first: 20, only: NEW) { edges { cursor node { ${row} } } pageInfo { hasNextPage } }
  latest: threads(first: 20) { edges { cursor node { ${row} } } pageInfo { hasNextPage } } } }`

/** The statements by name, or their text without whom they are for. */
async function namesDuring(work: () => Promise<unknown>): Promise<string[]> {
  const sent = await statementsDuring(work)
  return sent.map(({ name, text }) => name ?? text.replaceAll(/'[0-9a-f-]{36}'/g, '…'))
}

const during = (table: PlantedTable, query: string, thread?: string) =>
  namesDuring(() => first(table).ask(query, { slug: table.slug, thread }))

describe('what goes over the wire to Postgres', () => {
  it('is six statements for the page of a thread, however many posts and people it shows', async () => {
    const statements = await during(large, threadPage, largeThread)
    expect(statements).toHaveLength(6)
    expect((await during(small, threadPage, smallThread)).toSorted()).toEqual(statements.toSorted())
  })

  it('is five statements for the home page, however many threads and members there are', async () => {
    const statements = await during(large, home)
    expect(statements).toHaveLength(5)
    expect((await during(small, home)).toSorted()).toEqual(statements.toSorted())
  })

  it('is nine statements for a reply, begin, commit and what tells others of it included', async () => {
    const statements = await namesDuring(() => reply(large, first(large), largeThread))
    expect(statements).toHaveLength(9)
    expect(await namesDuring(() => reply(small, first(small), smallThread))).toEqual(statements)
  })

  it('is one statement more for the earlier versions of all posts of a page', async () => {
    const versions = `query ($slug: String!, $thread: ID!) { group(slug: $slug) { thread(id: $thread) {
      posts(first: 40) { nodes { id earlierVersions { version body writtenAt } } } } } }`
    expect(await during(large, versions, largeThread)).toHaveLength(4)
    await database.asSuperuser('update posts set version = 2, edited_at = now() where thread_id = $1', [
      largeThread,
    ])
    expect(await during(large, versions, largeThread)).toHaveLength(5)
  })

  it('is one statement more for the threads of all one’s own words', async () => {
    const own = `query ($slug: String!) { group(slug: $slug) {
      viewerPosts(first: 100) { nodes { id body thread { id title } } } } }`
    expect(await during(large, own)).toHaveLength(4)
  })
})
