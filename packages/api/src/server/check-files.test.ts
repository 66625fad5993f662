import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantTable, type PlantedMember, type PlantedTable } from '../../test/planted-table.ts'
import { aPaper, aPicture, sent } from '../../test/sent-files.ts'
import { replied, startedThread } from '../../test/talk.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { optionsOfTestServer } from '../../test/test-server.ts'
import { FolderStore } from '../files/folder-store.ts'
import { findFilesFolder } from './files-folder.ts'
import { startServer, type RunningServer } from './start-server.ts'

let database: TestDatabase
let server: RunningServer
let dataFolder: string
let store: FolderStore
let table: PlantedTable

beforeAll(async () => {
  database = await cloneDatabase()
  dataFolder = await mkdtemp(join(tmpdir(), 'sixthirty-data-'))
  const filesFolder = await findFilesFolder(dataFolder)
  server = await startServer({ ...(await optionsOfTestServer(database)), filesFolder })
  store = new FolderStore(filesFolder)
  table = await plantTable(database, server.url, ['Dana'])
  const [dana] = table.members as [PlantedMember]
  const threadId = await startedThread(table, dana)
  for (const body of [await aPicture(60, 40), aPaper()]) {
    const { id } = await sent(server.url, table.slug, dana, body)
    await replied(table, dana, threadId, { files: [{ id, alt: '' }] })
  }
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  await rm(dataFolder, { recursive: true })
})

type Outcome = { code: number; said: string[]; complaint: string }

/** Runs the operator's command as from a shell. */
function run(settings: Record<string, string> = {}): Promise<Outcome> {
  const file = fileURLToPath(new URL('check-files.ts', import.meta.url))
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: database.appUrl,
    DATABASE_SYSTEM_URL: database.systemUrl,
    SECRET: 'a secret that only the tests know, and no deployment',
    PUBLIC_URL: server.url,
    SIXTHIRTY_DATA: dataFolder,
    ...settings,
  }
  return new Promise(resolve => {
    execFile(process.execPath, ['--import', 'tsx', file], { env }, (error, out, complaint) => {
      resolve({ code: error ? Number(error.code) : 0, said: out.trim().split('\n'), complaint })
    })
  })
}

test('where the files and the rows agree, the operator is told so', async () => {
  expect(await run()).toMatchObject({
    code: 0,
    said: ['Every picture and paper of a post is where it is kept.', 'Nothing else is kept.'],
  })
})

test('what is missing and what leads nowhere is counted, and what is missing is a fault', async () => {
  const stray = { groupId: table.id, keptAs: randomUUID(), part: 'large' as const }
  await store.withDesk(async desk => {
    await writeFile(join(desk, 'large'), 'stray')
    await store.keep(stray, join(desk, 'large'))
  })
  expect(await run()).toMatchObject({
    code: 0,
    said: [
      'Every picture and paper of a post is where it is kept.',
      'One that no post leads to is kept; it is swept away a day after it came.',
    ],
  })
  const lost = (await store.kept(table.id)).find(({ part }) => part === 'paper')
  await store.erase(table.id, lost?.keptAs ?? '')
  const { code, said } = await run()
  expect(code).toBe(1)
  expect(said[0]).toBe(
    'One picture or paper of a post is not kept any more: restore the folder of files, too.',
  )
})

test('a folder in which nothing can be kept is complained of in one sentence', async () => {
  const inTheWay = join(dataFolder, 'a file')
  await writeFile(inTheWay, '')
  const { code, complaint } = await run({ SIXTHIRTY_DATA: inTheWay })
  expect(code).toBe(1)
  expect(complaint).toMatch(/^SIXTHIRTY_DATA \(.*\) must be a folder that Sixthirty may write to: .*\n$/)
})
