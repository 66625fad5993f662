import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../../../api/src/database/embedded/embedded-postgres.ts'
import type * as dataSourceFile from '../../../api/src/database/data-source.ts'
import type * as databaseFile from '../../../api/src/database/database.ts'
import type * as lookFile from '../../../api/src/inbox/evening/look-at-evenings.ts'
import { usedBy, usedByPostgres } from '../processor-time.ts'
import type { SinkCount } from './mail-sink.ts'
import { plantEvening } from './plant-evening.ts'

const { values } = parseArgs({
  options: {
    groups: { type: 'string', default: '500' },
    members: { type: 'string', default: '20' },
    /** After so many minutes it stops, whatever is left. */
    minutes: { type: 'string', default: '20' },
  },
})
const size = { groups: Number(values.groups), members: Number(values.members) }
const mails = size.groups * size.members

const build = fileURLToPath(new URL('../../../api/dist', import.meta.url))
const built = async <File>(path: string): Promise<File> => import(pathToFileURL(join(build, path)).href)
await built('server/schema.js')
const { makeDataSource } = await built<typeof dataSourceFile>('database/data-source.js')
const { Database } = await built<typeof databaseFile>('database/database.js')
const { mailEveningsEverywhere } = await built<typeof lookFile>('inbox/evening/look-at-evenings.js')

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const evening = Date.parse(`${tomorrow}T18:00:00Z`) - 86_400_000

const folder = mkdtempSync(join(tmpdir(), 'sixthirty-bench-'))
const postgres = await startEmbeddedPostgres({ folder, throwaway: true })
const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
const superuser = new Client({ connectionString: postgres.superuserUrl() })
const children: ChildProcess[] = []
try {
  layTables()
  await plantEvening(postgres.superuserUrl(), size, tomorrow)
  await superuser.connect()
  const load = loadavg()[0] ?? NaN
  const [queued, sent] = [await measureQueueing(), await measureSending()]
  console.table([queued, sent])
  console.log(`Load when it began: ${load.toFixed(1)}; when it ended: ${(loadavg()[0] ?? NaN).toFixed(1)}.`)
} finally {
  for (const child of children.filter(({ connected }) => connected)) child.disconnect()
  await superuser.end().catch(() => undefined)
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

function layTables(): void {
  const env = { ...process.env, DATABASE_OWNER_URL: postgres.ownerUrl() }
  const { status, stderr } = spawnSync(process.execPath, [join(build, 'server', 'migrate.js')], { env })
  if (status !== 0) throw new Error(`The tables could not be laid, is the API built? ${stderr.toString()}`)
}

/** The job by the clock, in this process. */
async function measureQueueing(): Promise<object> {
  const database = new Database(
    makeDataSource(postgres.appUrl(), [], 1),
    makeDataSource(postgres.systemUrl(), [], 2),
  )
  await database.connect()
  const statements = countStatements()
  const told = await measured(
    'queued',
    process.pid,
    mailEveningsEverywhere(database, () => new Date(evening)),
  )
  await database.close()
  const count = await letters('queued_at is not null')
  return { ...told, mails: count, 'statements a group': (statements() / size.groups).toFixed(1) }
}

/** The product in another process, and a mail server that takes everything in a third. */
async function measureSending(): Promise<object> {
  const sink = await start<{ url: string }>('./mail-sink.ts', [])
  const server = await start<{ url: string }>('./evening-server.ts', [
    build,
    postgres.appUrl(),
    postgres.systemUrl(),
    sink.told.url,
    String(evening),
  ])
  const told = await measured('sent', server.child.pid ?? 0, () => untilAllLeft())
  sink.child.send('how many?')
  const [count] = (await once(sink.child, 'message')) as [SinkCount]
  console.log(
    `The mail server took ${count.mails} mails of ${Math.round(count.bytes / count.mails / 1024)} kB, with`,
    `${count.messageIds} Message-IDs, to ${count.addresses} addresses.`,
  )
  return { ...told, mails: await letters('sent_at is not null') }
}

async function measured(what: string, pid: number, work: () => Promise<void>): Promise<object> {
  const before = { node: usedBy(pid), postgres: usedByPostgres(postmaster) }
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1_000
  const each = (milliseconds: number) => Number((milliseconds / mails).toFixed(2))
  return {
    what,
    seconds: Number(seconds.toFixed(1)),
    'Node, ms a mail': each(usedBy(pid) - before.node),
    'Postgres, ms a mail': each(usedByPostgres(postmaster) - before.postgres),
  }
}

async function untilAllLeft(): Promise<void> {
  const end = Date.now() + Number(values.minutes) * 60_000
  while ((await letters('told_at is null')) > 0) {
    if (Date.now() > end) return console.log('It took longer than it may: stopped.')
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}

async function letters(which: string): Promise<number> {
  const { rows } = await superuser.query<{ count: number }>(
    `select count(*)::int as count from mail.letters where kind = 'EVENING' and ${which}`,
  )
  return rows[0]?.count ?? 0
}

/** How many statements this process has sent since. */
function countStatements(): () => number {
  let count = 0
  const query = Client.prototype.query
  Client.prototype.query = function (this: Client, ...given: Parameters<Client['query']>) {
    count += 1
    return query.apply(this, given)
  } as Client['query']
  return () => count
}

async function start<Told>(file: string, given: string[]): Promise<{ child: ChildProcess; told: Told }> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), given, {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  children.push(child)
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ended with ${code}.`)))
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [Told]
  ended.catch(() => undefined)
  return { child, told }
}
