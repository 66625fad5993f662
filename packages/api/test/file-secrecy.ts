import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type RunningServer, type ServerOptions } from '../src/server/start-server.ts'
import { done } from './act.ts'
import { plantSeat, plantTable, type PlantedMember, type PlantedTable } from './planted-table.ts'
import { aPaper, aPicture, fetchFile, send, sent, type UploadedFile } from './sent-files.ts'
import { replied, startedThread } from './talk.ts'
import { cloneDatabase, type TestDatabase } from './test-database.ts'
import { optionsOfTestServer } from './test-server.ts'
import { plantPerson } from './planted-person.ts'

/** Every address under which something of a file could be asked for, by its id and its group's address. */
const addresses: ((slug: string, id: string) => string)[] = [
  ...['large', 'small', 'paper'].map(part => (slug: string, id: string) => `/g/${slug}/files/${id}/${part}`),
  (slug, id) => `/g/${slug}/files/${id}`,
  (slug, id) => `/g/${slug}/files/${id.toUpperCase()}/large`,
  (slug, id) => `/g/${slug}/files/${id}/large?name=x`,
  (slug, id) => `/g/${slug}/files/%7b${id}%7d/large`,
  (slug, id) => `/g/${slug.toUpperCase()}/files/${id}/large`,
  (slug, id) => `/g/${slug}/files/${id}/original`,
  (slug, id) => `/g/${slug}/files/${id}.large`,
  (slug, id) => `/g/${slug}/files/..%2f${id}/large`,
  (slug, id) => `/g/../g/${slug}/files/${id}/large`,
]

/**
 * Tries to fetch the files of others as everybody, at every address.
 * @param bend takes one lock away
 * @param application whether the application's lock holds
 */
export function keepFiles(
  bend: (database: TestDatabase) => Promise<void> = async () => undefined,
  application = true,
): void {
  let database: TestDatabase
  let options: ServerOptions
  let server: RunningServer
  let table: PlantedTable
  let nextDoor: PlantedTable
  let who: Record<
    | 'admin'
    | 'author'
    | 'named'
    | 'unnamed'
    | 'newcomer'
    | 'paused'
    | 'gone'
    | 'both'
    | 'neighbour'
    | 'stranger',
    { cookie: string }
  > & { author: PlantedMember; unnamed: PlantedMember; admin: PlantedMember }
  let forFew: UploadedFile
  let forTable: UploadedFile
  let fewId: string
  let namedId: string

  beforeAll(async () => {
    database = await cloneDatabase()
    await bend(database)
    options = await optionsOfTestServer(database)
    server = await startServer(options)
    table = await plantTable(database, server.url, ['Ada', 'Abel', 'Nora', 'Uli', 'Nils', 'Pia', 'Gus'])
    nextDoor = await plantTable(database, server.url, ['Bo', 'Olaf'])
    const [admin, author, named, unnamed, newcomer, paused, gone] = table.members as PlantedMember[]
    const [both, neighbour] = nextDoor.members as PlantedMember[]
    if (!admin || !author || !named || !unnamed || !newcomer || !paused || !gone || !both || !neighbour)
      throw new Error('Who?')
    namedId = named.id
    const seatOfBoth = await plantSeat(database, server.url, table.id, both)
    const stranger = await plantPerson(database, `${randomUUID()}@example.org`)
    who = { admin, author, named, unnamed, newcomer, paused, gone, both: seatOfBoth, neighbour, stranger }
    await database.asSuperuser(`update members set standing = 'NEWCOMER', joined_at = now() where id = $1`, [
      newcomer.id,
    ])
    await database.asSuperuser(
      `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
      [paused.id],
    )
    await database.asSuperuser(`update members set ended_at = now(), ended_as = 'RELEASED' where id = $1`, [
      gone.id,
    ])
    const picture = async () => sent(server.url, table.slug, author, await aPicture())
    ;[forFew, forTable] = [await picture(), await picture()]
    fewId = await startedThread(table, author, {
      confidence: 'NAMED',
      readerIds: [namedId],
      files: [{ id: forFew.id, alt: 'Between us' }],
    })
    await startedThread(table, author, { files: [{ id: forTable.id, alt: 'For all' }] })
  })
  afterAll(async () => {
    await server.stop()
    await database.drop()
    await rm(options.filesFolder, { recursive: true, force: true })
  })

  /** All of an answer but its date. */
  async function answerTo(path: string, cookie: string | null, method = 'GET') {
    const response = await fetch(`${server.url}${path}`, { method, headers: { ...(cookie && { cookie }) } })
    const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'))
    return { status: response.status, headers, body: await response.text() }
  }

  const statusOf = async ({ path }: UploadedFile, { cookie }: { cookie: string }) =>
    (await fetchFile(server.url, path, cookie)).status

  const readersOf = async (file: UploadedFile) => {
    const found = await Promise.all(
      Object.entries(who).map(async ([name, person]) =>
        (await statusOf(file, person)) === 200 ? [name] : [],
      ),
    )
    return found.flat()
  }

  const everyone = [
    'admin',
    'unnamed',
    'newcomer',
    'paused',
    'gone',
    'both',
    'neighbour',
    'stranger',
    'nobody',
  ] as const
  const cookieOf = (name: (typeof everyone)[number]) => (name === 'nobody' ? null : who[name].cookie)

  it.each(everyone)(
    '%s fetches no file kept to others by any address, nor learns that there is one',
    async name => {
      for (const slugOf of [() => table.slug, () => nextDoor.slug])
        for (const address of addresses)
          for (const method of ['GET', 'HEAD', 'POST', 'DELETE']) {
            const asked = await answerTo(address(slugOf(), forFew.id), cookieOf(name), method)
            const nowhere = await answerTo(address(slugOf(), randomUUID()), cookieOf(name), method)
            expect(asked, `${method} ${address('…', '…')}`).toEqual(nowhere)
            expect(asked.headers['content-type'] ?? '').not.toMatch(/image|pdf/)
          }
    },
  )

  it('whoever may read the post fetches its files, and nobody else', async () => {
    expect(await readersOf(forFew)).toEqual(['author', 'named'])
    expect(await readersOf(forTable)).toEqual(['admin', 'author', 'named', 'unnamed', 'newcomer', 'both'])
  })

  it('a file that is in no post is its uploader’s alone', async () => {
    const waiting = await sent(server.url, table.slug, who.author, aPaper())
    expect(await readersOf(waiting)).toEqual(['author'])
  })

  it('a file follows the confidence of its thread, both ways, at once', async () => {
    const [first, later] = await Promise.all([
      sent(server.url, table.slug, who.author, await aPicture()),
      sent(server.url, table.slug, who.unnamed, await aPicture()),
    ])
    const threadId = await startedThread(table, who.author, { files: [{ id: first.id, alt: '' }] })
    await replied(table, who.unnamed, threadId, { files: [{ id: later.id, alt: '' }] })
    const theirs = ['admin', 'author', 'named', 'unnamed', 'newcomer', 'both']
    const change = (more: object) =>
      done(who.author, 'changeConfidence', { groupId: table.id, threadId, ...more })
    expect([await readersOf(first), await readersOf(later)]).toEqual([theirs, theirs])
    await change({ confidence: 'NAMED', readerIds: [namedId] })
    // What somebody said themselves stays theirs to see, as their words do.
    expect([await readersOf(first), await readersOf(later)]).toEqual([
      ['author', 'named'],
      ['author', 'named', 'unnamed'],
    ])
    await change({ confidence: 'TABLE' })
    expect([await readersOf(first), await readersOf(later)]).toEqual([theirs, theirs])
  })

  it('a newcomer fetches what was said before they came as far as the thread is open to them', async () => {
    const file = await sent(server.url, table.slug, who.author, await aPicture())
    const threadId = await startedThread(table, who.author, { files: [{ id: file.id, alt: '' }] })
    await database.asSuperuser(`update threads set started_at = now() - interval '1 year' where id = $1`, [
      threadId,
    ])
    const open = (isOpen: boolean) =>
      done(who.author, 'openThreadToNewcomers', { groupId: table.id, threadId, isOpen })
    await open(false)
    expect(await statusOf(file, who.newcomer)).toBe(404)
    await open(true)
    expect(await statusOf(file, who.newcomer)).toBe(200)
  })

  it('whoever is paused fetches their own and nothing else', async () => {
    const paused = table.members[5] as PlantedMember
    const own = randomUUID()
    await database.asSuperuser('update members set paused_until = null, pause_reason = null where id = $1', [
      paused.id,
    ])
    const file = await sent(server.url, table.slug, paused, await aPicture(), { id: own })
    await startedThread(table, paused, { files: [{ id: own, alt: '' }] })
    await database.asSuperuser(
      `update members set paused_until = now() + interval '1 day', pause_reason = 'A rest.' where id = $1`,
      [paused.id],
    )
    expect([await statusOf(file, paused), await statusOf(forTable, paused)]).toEqual([200, 404])
    expect(await send(server.url, table.slug, paused, await aPicture())).toMatchObject({ code: 'PAUSED' })
  })

  it('nobody sends a file to a group that is not theirs', async () => {
    const before = await database.asSuperuser('select from post_files')
    for (const name of ['gone', 'neighbour', 'stranger'] as const)
      expect(await send(server.url, table.slug, who[name], await aPicture())).toMatchObject({
        status: 404,
        code: 'NOT_FOUND',
      })
    expect(await send(server.url, table.slug, { cookie: '' }, await aPicture())).toMatchObject({
      status: 401,
    })
    expect((await database.asSuperuser('select from post_files')).length).toBe(before.length)
  })

  describe.runIf(application)('a discarded thread', () => {
    it('hands its files to those alone who could restore it', async () => {
      const file = await sent(server.url, table.slug, who.unnamed, await aPicture())
      const threadId = await startedThread(table, who.author)
      await replied(table, who.unnamed, threadId, { files: [{ id: file.id, alt: '' }] })
      await done(who.author, 'discardThread', { groupId: table.id, threadId })
      expect(await readersOf(file)).toEqual(['admin', 'author', 'unnamed'])
    })
  })

  it('no file of a few is put into a post by somebody else, or left out of one', async () => {
    const threadId = await startedThread(table, who.unnamed)
    const tries = await Promise.all(
      [who.unnamed, who.admin].map(member =>
        member
          .ask<{ replyToThread: { userErrors: { code: string }[] } }>(
            `mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { userErrors { code } } }`,
            {
              input: {
                groupId: table.id,
                threadId,
                id: randomUUID(),
                body: 'Look.',
                files: [{ id: forFew.id, alt: '' }],
              },
            },
          )
          .then(({ replyToThread }) => replyToThread.userErrors.map(({ code }) => code)),
      ),
    )
    expect(tries).toEqual([['NO_SUCH_FILE'], ['NO_SUCH_FILE']])
    await done(who.unnamed, 'removeFile', { groupId: table.id, id: forFew.id })
    const [row] = await database.asSuperuser<{ thread: string }>(
      'select thread_id as thread from post_files where id = $1',
      [forFew.id],
    )
    expect(row?.thread).toBe(fewId)
  })
}
