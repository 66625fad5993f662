import { randomBytes, randomUUID } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { createServer, request as httpRequest, type ClientRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../../test/planted-table.ts'
import { aPicture, send, sent } from '../../../test/sent-files.ts'
import { cloneDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { optionsOfTestServer } from '../../../test/test-server.ts'
import { FolderStore } from '../../files/folder-store.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { receiveFile } from '../../server/receive-file.ts'
import { startServer, type RunningServer, type ServerOptions } from '../../server/start-server.ts'

let database: TestDatabase
let options: ServerOptions
let server: RunningServer
let table: PlantedTable
let dana: PlantedMember
let priya: PlantedMember

/** Room for two of the pictures below, and not for three. */
const roomOfGroup = 250_000

beforeAll(async () => {
  database = await cloneDatabase()
  options = await optionsOfTestServer(database)
  server = await startServer(options)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  await rm(options.filesFolder, { recursive: true, force: true })
})

async function plant(url = server.url): Promise<void> {
  table = await plantTable(database, url, ['Dana', 'Priya'])
  ;[dana, priya] = table.members as [PlantedMember, PlantedMember]
}

const rows = async () =>
  (await database.asSuperuser('select from post_files where group_id = $1', [table.id])).length
const desks = async () => (await readdir(join(options.filesFolder, 'desks')).catch(() => [])).length
const kept = async () => (await new FolderStore(options.filesFolder).kept(table.id)).length

/** Nothing is left of an upload: no row, no file, no desk. */
async function expectNothing(): Promise<void> {
  await eventually(async () => expect([await rows(), await kept(), await desks()]).toEqual([0, 0, 0]))
}

/** An upload that goes on until it is ended or cut off; what it is answered, when it is. */
function begin(member: PlantedMember, headers: object = {}) {
  const request = httpRequest(`${server.url}/g/${table.slug}/files/${randomUUID()}?name=slow.jpg`, {
    method: 'PUT',
    headers: { cookie: member.cookie, 'sec-fetch-site': 'same-origin', ...headers },
  })
  request.on('error', () => undefined)
  const answer = new Promise<{ status: number; code: string }>(resolve => {
    request.on('response', response => {
      const said: Buffer[] = []
      response.on('data', (part: Buffer) => said.push(part))
      response.on('end', () => {
        const { error } = JSON.parse(Buffer.concat(said).toString()) as { error?: { code: string } }
        resolve({ status: response.statusCode ?? 0, code: error?.code ?? 'DONE' })
      })
    })
  })
  return { request, answer }
}

const piece = Buffer.alloc(256 * 1024, 1)

/** Goes on sending until the answer is there, or it would never come. */
async function sendOn(request: ClientRequest, answer: Promise<unknown>): Promise<number> {
  const over = answer.then(() => true)
  const drained = () => new Promise<boolean>(resolve => request.once('drain', () => resolve(false)))
  for (let bytes = piece.length; ; bytes += piece.length) {
    if (bytes > 100 * 1024 * 1024) throw new Error('It is still taken in.')
    if (!request.write(piece) && (await Promise.race([over, drained()]))) {
      request.destroy()
      return bytes
    }
  }
}

describe('an upload', () => {
  beforeAll(() => plant())

  it('is cut short once it is larger than 10 MB, whatever it says of itself, and leaves nothing', async () => {
    const { request, answer } = begin(dana, { 'transfer-encoding': 'chunked' })
    request.write(Buffer.from(await aPicture()))
    const bytes = await sendOn(request, answer)
    expect(await answer).toEqual({ status: 413, code: 'TOO_LARGE' })
    expect(bytes).toBeLessThan(40 * 1024 * 1024)
    await expectNothing()
  })

  it('is refused before any of it is read, if it says that it is larger', async () => {
    const { request, answer } = begin(dana, { 'content-length': 10 * 1024 * 1024 + 1 })
    request.flushHeaders()
    expect(await answer).toEqual({ status: 413, code: 'TOO_LARGE' })
    request.destroy()
    await expectNothing()
  })

  it('that is cancelled half-way leaves nothing', async () => {
    for (const share of [0, 0.5, 0.99]) {
      const picture = Buffer.from(await aPicture(2000, 1500))
      const { request } = begin(dana, { 'content-length': picture.length })
      request.write(picture.subarray(0, Math.floor(picture.length * share)))
      await eventually(async () => expect(await desks()).toBe(1))
      request.destroy()
      await expectNothing()
    }
  })

  it('that is cancelled while it is looked at leaves nothing', async () => {
    const picture = Buffer.from(await aPicture(6000, 6000))
    const lies = (file: string) => stat(file).then(({ size }) => size)
    // Whoever is quick has kept it before it is cancelled; then it is tried again.
    await eventually(async () => {
      await database.asSuperuser('delete from post_files where group_id = $1', [table.id])
      const { request } = begin(dana)
      request.end(picture)
      await eventually(async () => {
        const [desk = ''] = await readdir(join(options.filesFolder, 'desks'))
        expect(await lies(join(options.filesFolder, 'desks', desk, 'sent'))).toBe(picture.length)
      }, 1)
      request.destroy()
      await eventually(async () => expect(await desks()).toBe(0))
      expect(await rows()).toBe(0)
    })
    await expectNothing()
  })

  it('is one of twelve that a member sends at a time; another member still can', async () => {
    const held = Array.from({ length: 12 }, () => begin(dana))
    for (const { request } of held) request.write('a')
    await eventually(async () => expect(await desks()).toBe(12))
    expect(await send(server.url, table.slug, dana, await aPicture())).toMatchObject({
      status: 429,
      code: 'TOO_MANY_AT_ONCE',
    })
    expect(await send(server.url, table.slug, priya, await aPicture())).toMatchObject({ status: 200 })
    for (const { request } of held) request.destroy()
    await eventually(async () => expect(await desks()).toBe(0))
    expect(await send(server.url, table.slug, dana, await aPicture())).toMatchObject({ status: 200 })
  })

  it('from a page elsewhere, or under an id that is none, or empty, is refused', async () => {
    const picture = await aPicture()
    const refused = async (more: { id?: string; headers?: object }, body = picture) =>
      (await send(server.url, table.slug, dana, body, more)).code
    expect(await refused({ headers: { 'sec-fetch-site': 'cross-site' } })).toBe('NOT_FROM_HERE')
    expect(await refused({ headers: { 'sec-fetch-site': 'same-site' } })).toBe('NOT_FROM_HERE')
    expect(await refused({ id: '..%2f..%2fsecret' })).toBe('BAD_ID')
    expect(await refused({}, new Uint8Array(0))).toBe('EMPTY')
  })
})

describe('how much a member sends', () => {
  beforeAll(() => plant())

  it('is sixty files an hour; the sixty-first is told when to try again', async () => {
    const [picture, id] = [await aPicture(), randomUUID()]
    for (let at = 0; at < 60; at++) await sent(server.url, table.slug, dana, picture, { id })
    const answer = await send(server.url, table.slug, dana, picture)
    expect(answer).toMatchObject({ status: 429, code: 'TOO_OFTEN' })
    expect(answer.message).toMatch(/minutes/)
    expect(await send(server.url, table.slug, priya, picture)).toMatchObject({ status: 200 })
    expect(await rows()).toBe(2)
  })
})

describe('what is sent too slowly', () => {
  it('is given up, and whoever sent it is told', async () => {
    const to = join(tmpdir(), randomUUID())
    const codes: string[] = []
    const slow = createServer((request, response) => {
      void receiveFile(request, to, 100).catch((error: unknown) => {
        codes.push(error instanceof Refusal ? error.code : String(error))
        response.writeHead(408).end()
      })
    })
    await new Promise<void>(resolve => slow.listen(0, '127.0.0.1', resolve))
    const request = httpRequest({ port: (slow.address() as AddressInfo).port, method: 'PUT' })
    request.on('error', () => undefined)
    const status = new Promise(resolve => request.on('response', ({ statusCode }) => resolve(statusCode)))
    request.write('the beginning')
    expect(await status).toBe(408)
    expect(codes).toEqual(['TOO_SLOW'])
    request.destroy()
    await new Promise(resolve => slow.close(resolve))
    await rm(to, { force: true })
  })
})

describe('the room of a group', () => {
  let small: RunningServer
  beforeAll(async () => {
    const here = await optionsOfTestServer(database, { roomOfGroup, filesFolder: options.filesFolder })
    small = await startServer(here)
    await plant(small.url)
  })
  afterAll(() => small.stop())

  /** Takes about 100 kB, however well it is drawn. */
  const grain = async () => {
    const noise = { raw: { width: 256, height: 256, channels: 3 as const } }
    return new Uint8Array(
      await sharp(randomBytes(256 * 256 * 3), noise)
        .png()
        .toBuffer(),
    )
  }

  it('holds what fits into it, also when all is sent at once, and says so', async () => {
    const pictures = await Promise.all(Array.from({ length: 6 }, grain))
    const answers = await Promise.all(pictures.map(picture => send(small.url, table.slug, dana, picture)))
    const [{ bytes } = { bytes: 0 }] = await database.asSuperuser<{ bytes: number }>(
      'select sum(kept_bytes)::int as bytes from post_files where group_id = $1',
      [table.id],
    )
    const fitted = answers.filter(({ file }) => file)
    expect(fitted.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(roomOfGroup)
    const refused = answers.filter(({ file }) => !file)
    expect(new Set(refused.map(({ code, status }) => `${status} ${code}`))).toEqual(
      new Set(['409 GROUP_FULL']),
    )
    expect(await kept()).toBe(fitted.length * 2)
    expect(await desks()).toBe(0)
  })

  it('is each group’s own', async () => {
    await plant(small.url)
    expect(await send(small.url, table.slug, dana, await grain())).toMatchObject({ status: 200 })
  })
})

describe('a disk without room', () => {
  /** Full as soon as something was written to it, or when it is to be kept. */
  class FullStore extends FolderStore {
    isFullAt: 'desk' | 'keep' = 'desk'

    override withDesk<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
      return super.withDesk(async folder => {
        if (this.isFullAt === 'keep') return work(folder)
        await work(folder)
        throw noSpace()
      })
    }

    override async keep(): Promise<void> {
      await super.withDesk(() => Promise.reject(noSpace()))
    }
  }
  const noSpace = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })

  it('is said to be the reason, and nothing is left', async () => {
    const store = new FullStore(options.filesFolder)
    const full = await startServer(await optionsOfTestServer(database, { fileStore: store }))
    await plant(full.url)
    store.isFullAt = 'keep'
    expect(await send(full.url, table.slug, dana, await aPicture())).toMatchObject({
      status: 507,
      code: 'NO_SPACE',
    })
    await expectNothing()
    store.isFullAt = 'desk'
    expect(await send(full.url, table.slug, dana, new Uint8Array([1]))).toMatchObject({
      code: 'UNKNOWN_KIND',
    })
    await expectNothing()
    await full.stop()
  })
})
