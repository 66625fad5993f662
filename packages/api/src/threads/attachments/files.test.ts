import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done, refusals } from '../../../test/act.ts'
import { eventually } from '../../../test/eventually.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../../test/planted-table.ts'
import { aPaper, aPicture, fetchFile, send, sent } from '../../../test/sent-files.ts'
import { statementsDuring } from '../../../test/statements-during.ts'
import { replied, reply, startThread } from '../../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { optionsOfTestServer } from '../../../test/test-server.ts'
import { FolderStore } from '../../files/folder-store.ts'
import { startServer, type RunningServer, type ServerOptions } from '../../server/start-server.ts'

let database: TestDatabase
let options: ServerOptions
let server: RunningServer
let table: PlantedTable
let dana: PlantedMember
let priya: PlantedMember

beforeAll(async () => {
  database = await cloneDatabase()
  options = await optionsOfTestServer(database)
  server = await startServer(options)
  table = await plantTable(database, server.url, ['Dana', 'Priya', 'Noor'])
  ;[dana, priya] = table.members as [PlantedMember, PlantedMember]
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  await rm(options.filesFolder, { recursive: true, force: true })
})

const threadOf = async () => {
  const { thread } = await startThread(table, dana)
  return thread?.id ?? ''
}
const upload = (member = dana, body?: Uint8Array<ArrayBuffer>, more?: object) =>
  aPicture().then(picture => sent(server.url, table.slug, member, body ?? picture, more))
const statusFor = async (path: string, member: PlantedMember | null) =>
  (await fetchFile(server.url, path, member?.cookie ?? null)).status

describe('a picture', () => {
  it('is kept in two sizes, and stands with the reply it was put into, in order, with what it shows', async () => {
    const threadId = await threadOf()
    const [first, second] = [await upload(dana, await aPicture(3000, 1500)), await upload()]
    expect(first).toMatchObject({ kind: 'PICTURE', width: 2048, height: 1024, name: 'whiteboard.jpg' })
    const files = [
      { id: second.id, alt: 'The second' },
      { id: first.id, alt: '' },
    ]
    const { id } = await replied(table, dana, threadId, { files })
    const answer = await priya.ask<{
      group: {
        thread: {
          posts: { nodes: { id: string; files: { alt: string; path: string; smallPath: string }[] }[] }
        }
      }
    }>(
      `query ($slug: String!, $id: ID!) { group(slug: $slug) { thread(id: $id) { posts(first: 10) { nodes {
        id files { id kind name alt bytes width height path smallPath } } } } } }`,
      { slug: table.slug, id: threadId },
    )
    const post = answer.group.thread.posts.nodes.find(node => node.id === id)
    expect(post?.files).toMatchObject([
      { id: second.id, alt: 'The second', width: 640 },
      { id: first.id, alt: '', width: 2048, bytes: first.bytes },
    ])
    const large = await fetchFile(server.url, post?.files[1]?.path ?? '', priya.cookie)
    expect(await sharp(await large.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 2048 })
    const small = await fetchFile(server.url, post?.files[1]?.smallPath ?? '', priya.cookie)
    expect(await sharp(await small.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 480 })
  })

  it('is its uploader’s alone until it is in a post', async () => {
    const { path } = await upload()
    expect([await statusFor(path, dana), await statusFor(path, priya), await statusFor(path, null)]).toEqual([
      200, 404, 404,
    ])
  })

  it('is gone with the words, from every address and from the folder', async () => {
    const threadId = await threadOf()
    const { id, path, smallPath } = await upload()
    const post = await replied(table, dana, threadId, { files: [{ id, alt: '' }] })
    const kept = () => new FolderStore(options.filesFolder).kept(table.id)
    const before = (await kept()).length
    expect(await statusFor(path, priya)).toBe(200)
    await done(dana, 'takeBackPost', { groupId: table.id, postId: post.id })
    expect(await statusFor(path, dana)).toBe(404)
    expect(await statusFor(smallPath ?? '', priya)).toBe(404)
    await eventually(async () => expect((await kept()).length).toBe(before - 2))
  })

  it('is not put into a post by anybody else, nor twice, nor with eleven, and then nothing is sent', async () => {
    const threadId = await threadOf()
    const { id } = await upload()
    const attached = async (member: PlantedMember, ids: string[]) => {
      const { userErrors } = await reply(table, member, threadId, {
        files: ids.map(each => ({ id: each, alt: '' })),
      })
      return userErrors.map(({ code }) => code)
    }
    expect(await attached(priya, [id])).toEqual(['NO_SUCH_FILE'])
    expect(await attached(dana, [randomUUID()])).toEqual(['NO_SUCH_FILE'])
    expect(await attached(dana, [id, id])).toEqual(['NO_SUCH_FILE'])
    expect(await attached(dana, ['no id'])).toEqual(['NO_SUCH_FILE'])
    expect(
      await attached(
        dana,
        Array.from({ length: 11 }, () => randomUUID()),
      ),
    ).toEqual(['TOO_MANY_FILES'])
    expect(await attached(dana, [id])).toEqual([])
    expect(await attached(dana, [id])).toEqual(['NO_SUCH_FILE'])
    const [count] = await database.asSuperuser<{ posts: number }>(
      'select post_count as posts from threads where id = $1',
      [threadId],
    )
    expect(count?.posts).toBe(2)
  })

  it('is left out by an edit, which then has it no more, while another comes', async () => {
    const threadId = await threadOf()
    const [first, second, third] = [await upload(), await upload(), await upload()]
    const post = await replied(table, dana, threadId, {
      files: [first, second].map(({ id }) => ({ id, alt: 'before' })),
    })
    const edit = (files: object[] | null, fromVersion: number) => {
      const input = { groupId: table.id, postId: post.id, body: post.body, fromVersion, files }
      return done<{ post: { version: number; files: object[]; earlierVersions: object[] } }>(
        dana,
        'editPost',
        input,
        'post { version files { id alt } earlierVersions { version } }',
      )
    }
    const files = [
      { id: third.id, alt: 'new' },
      { id: second.id, alt: 'after' },
    ]
    // The words are the same, so there is no earlier version to show.
    expect((await edit(files, 1)).post).toEqual({ version: 2, files, earlierVersions: [] })
    expect((await edit(files, 1)).post.version).toBe(2)
    expect((await edit(null, 2)).post).toMatchObject({ version: 2, files })
    expect(await statusFor(first.path, dana)).toBe(404)
    const input = { groupId: table.id, postId: post.id, body: post.body, fromVersion: 1, files: [] }
    expect(await refusals(dana, 'editPost', input)).toEqual(['CHANGED_MEANWHILE'])
    expect(await statusFor(second.path, priya)).toBe(200)
  })

  it('is removed while it is in no post, and by its uploader alone', async () => {
    const { id, path } = await upload()
    await done(priya, 'removeFile', { groupId: table.id, id })
    expect(await statusFor(path, dana)).toBe(200)
    for (const gone of [id, id, 'no id']) await done(dana, 'removeFile', { groupId: table.id, id: gone })
    expect(await statusFor(path, dana)).toBe(404)
    const other = await upload()
    await replied(table, dana, await threadOf(), { files: [{ id: other.id, alt: '' }] })
    expect(await refusals(dana, 'removeFile', { groupId: table.id, id: other.id })).toEqual(['NOT_NOW'])
  })

  it('is sent twice and kept once; something else under its id is refused', async () => {
    const picture = await aPicture(200, 100)
    const id = randomUUID()
    const answers = await Promise.all(
      [1, 2, 3].map(() => send(server.url, table.slug, dana, picture, { id })),
    )
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    expect(await send(server.url, table.slug, dana, await aPicture(9, 9), { id })).toMatchObject({
      code: 'ID_TAKEN',
    })
    expect(await send(server.url, table.slug, priya, picture, { id })).toMatchObject({ code: 'ID_TAKEN' })
  })
})

describe('what is not theirs to read', () => {
  it('is looked for as what is not there: with the same statements, and none of the disk', async () => {
    const { path } = await upload()
    const asked = async (address: string, member: PlantedMember) => {
      const sentOff = await statementsDuring(() => statusFor(address, member))
      return sentOff.map(({ name, text }) => name ?? text)
    }
    const nowhere = `/g/${table.slug}/files/${randomUUID()}/large`
    expect(await asked(path, priya)).toEqual(await asked(nowhere, priya))
    expect((await asked(path, priya)).length).toBeGreaterThan(1)
  })

  it('is sent again only where it has changed, and never to whoever may not read it', async () => {
    const { path } = await upload()
    const tag = (await fetchFile(server.url, path, dana.cookie)).headers.get('etag') ?? ''
    const again = (member: PlantedMember) =>
      fetchFile(server.url, path, member.cookie, { 'if-none-match': tag }).then(({ status }) => status)
    expect([await again(dana), await again(priya)]).toEqual([304, 404])
  })
})

describe('what stands with a post', () => {
  it('is told of in the inbox of whoever is answered', async () => {
    const threadId = await threadOf()
    const files = [await upload(priya), await upload(priya), await upload(priya, aPaper())]
    await replied(table, priya, threadId, { files: files.map(({ id }) => ({ id, alt: '' })) })
    await eventually(async () => {
      const { viewer } = await dana.ask<{ viewer: { inbox: { nodes: { wordsBy: string | null }[] } } }>(
        '{ viewer { inbox(first: 5) { nodes { wordsBy } } } }',
      )
      expect(viewer.inbox.nodes[0]?.wordsBy).toBe('Priya, baker, with 2 pictures and a paper')
    })
  })
})

describe('a paper', () => {
  it('is kept as it came, and only ever saved', async () => {
    const paper = aPaper()
    const { path, kind, smallPath } = await upload(dana, paper, { name: 'Lease, “final”.pdf' })
    expect([kind, smallPath]).toEqual(['PAPER', null])
    const response = await fetchFile(server.url, path, dana.cookie)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(paper)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Lease_ _final_.pdf"; filename*=UTF-8''Lease%2C%20%E2%80%9Cfinal%E2%80%9D.pdf`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
  })
})
