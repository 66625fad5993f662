import { existsSync, readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { forkServer, type ForkedServer } from '../../../test/forked-server.ts'
import { canary, type HostileFile } from '../../../test/hostile-files/hostile-file.ts'
import { hostileFiles } from '../../../test/hostile-files/hostile-files.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../../../test/planted-table.ts'
import { aPicture, fetchFile, send, type FileAnswer } from '../../../test/sent-files.ts'
import { cloneDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { optionsOfTestServer } from '../../../test/test-server.ts'
import type { ServerOptions } from '../../server/start-server.ts'

// A server in a process of its own, and more than a hundred files one after the other.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const megabyte = 1024 * 1024

let database: TestDatabase
let options: ServerOptions
let server: ForkedServer
let table: PlantedTable
let hostile: HostileFile[]
const answers = new Map<HostileFile, FileAnswer>()
/** The most that the server, and whatever it started, used, in bytes. */
const peak = { server: 0, sifting: 0 }

beforeAll(async () => {
  database = await cloneDatabase()
  options = await optionsOfTestServer(database)
  server = await forkServer(options)
  hostile = await hostileFiles()
  // Each of them sends sixty an hour.
  const members = Array.from({ length: Math.ceil(hostile.length / 50) }, (_, at) => `Member ${at}`)
  table = await plantTable(database, options.publicUrl, members)
  const watch = watchMemory(server.pid)
  for (const [at, file] of hostile.entries()) {
    const member = table.members[Math.floor(at / 50)] as PlantedMember
    const name = file.name === undefined ? {} : { name: file.name }
    answers.set(file, await send(options.publicUrl, table.slug, member, new Uint8Array(file.bytes), name))
  }
  clearInterval(watch)
  peak.server = peakOf(server.pid)
})
afterAll(async () => {
  await server.kill()
  await database.drop()
  await rm(options.filesFolder, { recursive: true, force: true })
})

const knowsMemory = existsSync('/proc/self/status')

/** In bytes; 0 for a process that is gone. */
function peakOf(pid: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}

function watchMemory(pid: number): NodeJS.Timeout {
  return setInterval(() => {
    try {
      const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
      for (const child of children) peak.sifting = Math.max(peak.sifting, peakOf(Number(child)))
    } catch {
      // Elsewhere it is not known.
    }
  }, 2)
}

const accepted = () =>
  hostile.flatMap(file => (answers.get(file)?.file ? [{ file, answer: answers.get(file) }] : []))
const fetched = async (path: string) => {
  const [first] = table.members
  for (const member of table.members) {
    const response = await fetchFile(options.publicUrl, path, member.cookie)
    if (response.status === 200) return response
  }
  throw new Error(`${first?.name} and the others are not handed ${path}.`)
}

describe('a hundred hostile files', () => {
  it('are a hundred, and each was answered as it may be', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(100)
    const wrong = hostile.flatMap(file => {
      const { status, code, message } = answers.get(file) as FileAnswer
      const isRefused = status >= 400 && status < 500 && code !== null && (message ?? '').length > 20
      const became = status === 200 ? 'clean' : isRefused ? 'refused' : `broken (${status})`
      const isRight =
        file.becomes === 'either' ? ['clean', 'refused'].includes(became) : became === file.becomes
      return isRight ? [] : [`${file.called}: ${became} ${code ?? ''}, not ${file.becomes}`]
    })
    expect(wrong).toEqual([])
  })

  it('leave nothing of their own in what is handed out of a picture', async () => {
    for (const { file, answer } of accepted())
      for (const path of [answer?.file?.path, answer?.file?.smallPath]) {
        if (!path || path.endsWith('/paper')) continue
        const response = await fetched(path)
        const bytes = Buffer.from(await response.arrayBuffer())
        expect(response.headers.get('content-type'), file.called).toBe('image/webp')
        const about = await sharp(bytes).metadata()
        expect(about, file.called).toMatchObject({ format: 'webp', space: 'srgb' })
        expect([about.exif, about.xmp, about.iptc, about.icc, about.orientation], file.called).toEqual(
          Array.from({ length: 5 }, () => undefined),
        )
        expect(about.pages ?? 1, file.called).toBe(1)
        expect(Math.max(about.width, about.height)).toBeLessThanOrEqual(path.endsWith('small') ? 480 : 2048)
        // Nothing comes after what it says it is.
        expect(bytes.length, file.called).toBe(bytes.readUInt32LE(4) + 8)
        expect(bytes.includes(canary), file.called).toBe(false)
      }
  })

  it('are never shown as a page, whatever they are', async () => {
    for (const { file, answer } of accepted()) {
      const { headers } = await fetched(answer?.file?.path ?? '')
      const isPaper = answer?.file?.kind === 'PAPER'
      expect(headers.get('content-disposition'), file.called).toMatch(isPaper ? /^attachment; / : /^inline; /)
      expect(headers.get('content-disposition')).toMatch(/^[\x20-\x7e]+$/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
      expect(headers.get('set-cookie')).toBe(null)
    }
  })

  it('lie in the folder under names of ours, and nothing else does', async () => {
    const rows = await database.asSuperuser<{ kept: string }>('select kept_as as kept from post_files')
    const names = (await readdir(options.filesFolder, { recursive: true })).filter(name => name.includes('.'))
    const ids = new Set(
      names.map(name => /^kept\/[0-9a-f-]{36}\/([0-9a-f-]{36})\.(?:large|small|paper)$/.exec(name)?.[1]),
    )
    expect(ids).toEqual(new Set(rows.map(({ kept }) => kept)))
    expect(await readdir(join(options.filesFolder, 'desks'))).toEqual([])
  })

  it('are told from a good one, which is taken in afterwards as before', async () => {
    const [, second] = table.members as [PlantedMember, PlantedMember]
    expect(await send(options.publicUrl, table.slug, second, await aPicture())).toMatchObject({ status: 200 })
  })

  it.runIf(knowsMemory)(
    'take no more memory than is theirs, neither of the server nor of what opens them',
    () => {
      expect(peak.sifting).toBeGreaterThan(0)
      // It looks at itself now and then, so it may be a little over.
      expect(peak.sifting).toBeLessThan(700 * megabyte)
      expect(peak.server).toBeLessThan(450 * megabyte)
    },
  )
})

describe('a photo', () => {
  it('is kept upright, without where and with what it was taken', async () => {
    const [dana] = (await plantTable(database, options.publicUrl, ['Dana'])).members as [PlantedMember]
    const [{ slug }] = (await database.asSuperuser<{ slug: string }>(
      'select g.slug from groups g join members m on m.group_id = g.id where m.id = $1',
      [dana.id],
    )) as [{ slug: string }]
    const taken = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#246' } })
      .withExif({ IFD0: { Make: canary }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const before = await sharp(taken).metadata()
    expect([before.exif?.includes(canary), before.orientation]).toEqual([true, 6])
    const { file } = await send(options.publicUrl, slug, dana, new Uint8Array(taken))
    expect(file).toMatchObject({ width: 300, height: 400 })
    const kept = Buffer.from(
      await (await fetchFile(options.publicUrl, file?.path ?? '', dana.cookie)).arrayBuffer(),
    )
    expect(await sharp(kept).metadata()).toMatchObject({ width: 300, height: 400 })
    expect(kept.includes('Exif')).toBe(false)
    expect(kept.includes(canary)).toBe(false)
  })
})
