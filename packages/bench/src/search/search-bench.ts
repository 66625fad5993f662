import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../../../api/src/database/embedded/embedded-postgres.ts'
import type * as dataSourceFile from '../../../api/src/database/data-source.ts'
import type * as databaseFile from '../../../api/src/database/database.ts'
import type * as askedFile from '../../../api/src/finding/asked-search.ts'
import type * as queriesFile from '../../../api/src/finding/finding-queries.ts'
import type * as tablesFile from '../../../api/src/finding/finding-tables.ts'
import { direct } from './direct-search.ts'
import { plantWords, type Looking } from './plant-words.ts'

const build = fileURLToPath(new URL('../../../api/dist', import.meta.url))
const built = async <File>(path: string): Promise<File> => import(pathToFileURL(join(build, path)).href)

await built('server/schema.js')
const { makeDataSource } = await built<typeof dataSourceFile>('database/data-source.js')
const { Database } = await built<typeof databaseFile>('database/database.js')
const { checkSearch, checkWords } = await built<typeof askedFile>('finding/asked-search.js')
const { searchHits, valuesOf } = await built<typeof queriesFile>('finding/finding-queries.js')
const { indexes } = await built<typeof tablesFile>('finding/finding-tables.js')

const round = (value: number) => Number(value.toFixed(2))

const folder = mkdtempSync(join(tmpdir(), 'sixthirty-bench-'))
const postgres = await startEmbeddedPostgres({ folder, throwaway: true })
const database = new Database(
  makeDataSource(postgres.appUrl(), [], 1),
  makeDataSource(postgres.systemUrl(), [], 1),
)
const superuser = new Client({ connectionString: postgres.superuserUrl() })
try {
  layTables()
  const looking = await plantWords(postgres.superuserUrl(), indexes)
  await Promise.all([database.connect(), superuser.connect()])
  console.table(await measure(looking))
} finally {
  await superuser.end().catch(() => undefined)
  await database.close()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

function layTables(): void {
  const env = { ...process.env, DATABASE_OWNER_URL: postgres.ownerUrl() }
  const { status, stderr } = spawnSync(process.execPath, [join(build, 'server', 'migrate.js')], { env })
  if (status !== 0) throw new Error(`The tables could not be laid, is the API built? ${stderr.toString()}`)
}

/** Each kind five times over, one search by the product and one without row security in turn. */
async function measure(looking: Looking[]): Promise<object[]> {
  const { rows } = await superuser.query<{ account_id: string; id: string }>(
    'select account_id, id from planted_groups where g = 1',
  )
  const [{ account_id: account = '', id = '' } = {}] = rows
  const seat = (await database.findSeat(account, { id }))?.seat
  if (!seat) throw new Error('Nobody sits there.')
  const table: object[] = []
  for (const { kind, words } of looking) {
    const product: number[] = []
    const beside: number[] = []
    let found = 0
    for (let turn = 0; turn < 5; turn += 1) {
      for (const typed of words) {
        const asked = checkSearch({ words: typed, first: 20 })
        const began = performance.now()
        const hits = await database.readPage(seat, searchHits, valuesOf(seat, asked))
        product.push(performance.now() - began)
        found += hits.length
        const parted = checkWords(typed)
        const beganBeside = performance.now()
        await superuser.query(direct(seat.groupId, parted.words, parted.phrases))
        beside.push(performance.now() - beganBeside)
      }
    }
    table.push({
      'looked for': kind,
      'hits a page': round(found / product.length),
      median: at(product, 0.5),
      p99: at(product, 0.99),
      'direct, median': at(beside, 0.5),
      'direct, p99': at(beside, 0.99),
    })
  }
  return table
}

function at(times: number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN)
}
