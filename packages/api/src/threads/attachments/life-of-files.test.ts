import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { act, done } from '../../../test/act.ts'
import { eventually } from '../../../test/eventually.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../../test/planted-table.ts'
import { aPicture, fetchFile, sent } from '../../../test/sent-files.ts'
import { replied, reply, startedThread, type PostAnswer } from '../../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { optionsOfTestServer } from '../../../test/test-server.ts'
import { FolderStore } from '../../files/folder-store.ts'
import { startServer, type RunningServer, type ServerOptions } from '../../server/start-server.ts'
import { eraseDiscarded } from '../life/erase-discarded.ts'
import { compareStore } from './compare-store.ts'
import { sweepFiles } from './sweep-files.ts'

let database: TestDatabase
let options: ServerOptions
let server: RunningServer
let store: FolderStore
let table: PlantedTable
let dana: PlantedMember
let priya: PlantedMember
let threadId: string

beforeAll(async () => {
  database = await cloneDatabase()
  options = await optionsOfTestServer(database)
  server = await startServer(options)
  store = new FolderStore(options.filesFolder)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  await rm(options.filesFolder, { recursive: true, force: true })
})
beforeEach(async () => {
  table = await plantTable(database, server.url, ['Dana', 'Priya', 'Noor'])
  ;[dana, priya] = table.members as [PlantedMember, PlantedMember]
  threadId = await startedThread(table, dana)
})

const upload = async (member = dana) => sent(server.url, table.slug, member, await aPicture(60, 40))
const withFile = ({ id }: { id: string }) => ({ files: [{ id, alt: '' }] })
const kept = async () => (await store.kept(table.id)).length
const daysFromNow = (days: number) => () => new Date(Date.now() + days * 86_400_000)
const waiting = async () =>
  (await database.asSuperuser('select from post_files where group_id = $1 and post_id is null', [table.id]))
    .length

describe('a file goes with the words', () => {
  it('of a discarded thread that is erased', async () => {
    await replied(table, dana, threadId, withFile(await upload()))
    await done(dana, 'discardThread', { groupId: table.id, threadId })
    await eraseDiscarded(server.database, table.id, daysFromNow(29)())
    expect(await kept()).toBe(2)
    await eraseDiscarded(server.database, table.id, daysFromNow(31)())
    await eventually(async () => expect(await kept()).toBe(0))
  })

  it('of a group that is deleted', async () => {
    await replied(table, dana, threadId, withFile(await upload()))
    await upload()
    await database.asSuperuser('delete from threads where group_id = $1', [table.id])
    await database.asSuperuser('delete from post_files where group_id = $1', [table.id])
    await eventually(async () => expect(await store.groups()).not.toContain(table.id))
  })

  it('and stays with them when its uploader leaves, but not while it waits', async () => {
    const inPost = await upload(priya)
    const { path } = await upload(priya)
    await replied(table, priya, threadId, withFile(inPost))
    await done(priya, 'leaveGroup', { groupId: table.id, leavesName: true })
    await eventually(async () => expect(await kept()).toBe(2))
    const statuses = [inPost.path, path].map(
      async each => (await fetchFile(server.url, each, dana.cookie)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 404])
  })

  it('and not with an earlier version of them', async () => {
    const file = await upload()
    const post = await replied(table, dana, threadId, withFile(file))
    const input = { groupId: table.id, postId: post.id, body: 'Other words.', fromVersion: 1, files: [] }
    await done(dana, 'editPost', input)
    expect((await fetchFile(server.url, file.path, dana.cookie)).status).toBe(404)
    await eventually(async () => expect(await kept()).toBe(0))
    await done(dana, 'purgePostVersion', { groupId: table.id, postId: post.id, version: 1 })
  })
})

describe('sweeping', () => {
  it('forgets after thirty days what nobody put into a post, and keeps what is in one', async () => {
    await upload()
    await replied(table, dana, threadId, withFile(await upload()))
    await sweepFiles(server.database, store, daysFromNow(29))()
    expect(await waiting()).toBe(1)
    await sweepFiles(server.database, store, daysFromNow(31))()
    expect(await waiting()).toBe(0)
    await eventually(async () => expect(await kept()).toBe(2))
  })

  it('takes away what a process left that was killed, once nobody can be at it any more', async () => {
    const desk = join(options.filesFolder, 'desks', randomUUID())
    await mkdir(desk, { recursive: true })
    await writeFile(join(desk, 'sent'), 'half')
    const stray = { groupId: table.id, keptAs: randomUUID(), part: 'large' as const }
    await store.withDesk(async folder => {
      await writeFile(join(folder, 'large'), 'stray')
      await store.keep(stray, join(folder, 'large'))
    })
    await sweepFiles(server.database, store, daysFromNow(0))()
    expect(await store.open(stray).then(file => file?.close().then(() => 'there'))).toBe('there')
    await sweepFiles(server.database, store, daysFromNow(2))()
    expect(await store.open(stray)).toBe(null)
    await expect(mkdir(desk)).resolves.toBe(undefined)
    await rm(desk, { recursive: true })
  })

  it('finds where rows and folder do not agree, and says that something is missing', async () => {
    await upload()
    expect(await compareStore(server.database, store)).toEqual({ stray: [], missing: [] })
    const [file] = await store.kept(table.id)
    await rm(join(options.filesFolder, 'kept', table.id, `${file?.keptAs}.small`))
    const { stray, missing } = await compareStore(server.database, store)
    expect([stray, missing]).toEqual([[], [{ groupId: table.id, keptAs: file?.keptAs }]])
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await sweepFiles(server.database, store, daysFromNow(0))()
    expect(said.mock.calls.flat().join()).toContain('1 pictures or papers are not where they are kept')
    await database.asSuperuser('delete from post_files where group_id = $1', [table.id])
  })
})

describe('at the same time', () => {
  const rounds = Array.from({ length: 12 }, (_, at) => at)
  const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code)
  const filesOf = async (postId: string) =>
    (await database.asSuperuser('select from post_files where post_id = $1', [postId])).length

  it('a file is put into a post and removed: either, and never half', async () => {
    const outcomes = new Set<string>()
    for (const _ of rounds) {
      const file = await upload()
      const id = randomUUID()
      const [posted, removed] = await Promise.all([
        reply(table, dana, threadId, { id, ...withFile(file) }),
        act(dana, 'removeFile', { groupId: table.id, id: file.id }),
      ])
      const outcome = `${codes(posted).join()}/${codes(removed).join()}`
      outcomes.add(outcome)
      expect(['NO_SUCH_FILE/', '/NOT_NOW']).toContain(outcome)
      expect(await filesOf(id)).toBe(outcome === '/NOT_NOW' ? 1 : 0)
    }
    expect(outcomes.size).toBeGreaterThan(0)
  })

  it('a file is put into two posts: into one', async () => {
    for (const _ of rounds) {
      const file = await upload()
      const answers = await Promise.all([1, 2, 3].map(() => reply(table, dana, threadId, withFile(file))))
      expect(answers.map(codes).toSorted()).toEqual([[], ['NO_SUCH_FILE'], ['NO_SUCH_FILE']])
    }
  })

  it('a post is edited to have a file and taken back: nothing stands with what was taken back', async () => {
    for (const _ of rounds) {
      const [file, post] = [await upload(), await replied(table, dana, threadId)]
      const edit = { groupId: table.id, postId: post.id, body: post.body, fromVersion: 1, ...withFile(file) }
      await Promise.all([
        act(dana, 'editPost', edit),
        act(dana, 'takeBackPost', { groupId: table.id, postId: post.id }),
      ])
      expect(await filesOf(post.id)).toBe(0)
    }
  })

  it('a post is edited to have a file and its thread is kept to a few: the file is kept with it', async () => {
    for (const _ of rounds) {
      const thread = await startedThread(table, dana)
      const [file, post] = [await upload(priya), await replied(table, priya, thread)]
      const edit = { groupId: table.id, postId: post.id, body: post.body, fromVersion: 1, ...withFile(file) }
      await Promise.all([
        done<{ post: PostAnswer }>(priya, 'editPost', edit),
        done(dana, 'changeConfidence', {
          groupId: table.id,
          threadId: thread,
          confidence: 'NAMED',
          readerIds: [priya.id],
        }),
      ])
      const noor = table.members[2] as PlantedMember
      expect((await fetchFile(server.url, file.path, noor.cookie)).status).toBe(404)
      expect((await fetchFile(server.url, file.path, dana.cookie)).status).toBe(200)
    }
  })

  it('a reply is sent twice with the same id and files: once', async () => {
    for (const _ of rounds) {
      const [file, id] = [await upload(), randomUUID()]
      const answers = await Promise.all(
        [1, 2].map(() => reply(table, dana, threadId, { id, ...withFile(file) })),
      )
      expect(answers.map(codes)).toEqual([[], []])
      expect(await filesOf(id)).toBe(1)
    }
  })
})
