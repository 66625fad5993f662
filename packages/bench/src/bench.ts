import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startEmbeddedPostgres } from '../../api/src/database/embedded/embedded-postgres.ts'
import { ask, askMany } from './ask-many.ts'
import { pages, type Page } from './pages.ts'
import { plantTables, type PlantedMember } from './plant-tables.ts'
import { usedBy, usedByPostgres } from './processor-time.ts'
import { startSubject, type Subject } from './subject.ts'
import { tell, type Measured } from './tell.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    /** The build of the API, where it is not in its usual place. */
    build: { type: 'string' },
    /** Another build of the API to measure in the same run. */
    beside: { type: 'string' },
  },
})
const rounds = Math.min(Math.max(3, Number(values.rounds)), 20)
const build = values.build ? resolve(values.build) : fileURLToPath(new URL('../../api/dist', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'sixthirty-bench-'))
const postgres = await startEmbeddedPostgres({ folder, throwaway: true })
const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
const subjects: Subject[] = []
try {
  layTables()
  const members = await plantTables(postgres.superuserUrl())
  subjects.push(await startLimit(), await startProduct('product', build))
  if (values.beside) subjects.push(await startProduct('beside', resolve(values.beside)))
  await warmUp(members)
  tell(await measure(members))
} finally {
  await Promise.all(subjects.map(subject => subject.stop()))
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

function layTables(): void {
  const env = { ...process.env, DATABASE_OWNER_URL: postgres.ownerUrl() }
  const { status, stderr } = spawnSync(process.execPath, [join(build, 'server', 'migrate.js')], { env })
  if (status !== 0) throw new Error(`The tables could not be laid, is the API built? ${stderr.toString()}`)
}

function startLimit(): Promise<Subject> {
  const given = [postgres.superuserUrl()]
  return startSubject('limit', './limit-server.ts', given, (page, ...asked) => page.ofLimit(...asked))
}

function startProduct(name: string, folderOfBuild: string): Promise<Subject> {
  const given = [folderOfBuild, postgres.appUrl(), postgres.systemUrl()]
  return startSubject(name, './product-server.ts', given, (page, ...asked) => page.ofProduct(...asked))
}

/** Until the compilers and the plans have settled; what is answered is looked at once. */
async function warmUp(members: PlantedMember[]): Promise<void> {
  for (const page of pages) {
    for (const subject of subjects) {
      const { mark, times } = page.shows
      const shown = (await ask(subject, page, members)).split(mark).length - 1
      if (shown !== times) throw new Error(`${subject.name} showed ${shown} of ${times} for ${page.name}.`)
      await askMany(subject, page, members, page.requests)
    }
  }
}

/** Each round asks every page of every subject, the subjects in another order each time. */
async function measure(members: PlantedMember[]): Promise<Measured[]> {
  const measured: Measured[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const page of pages) {
      for (const subject of inOtherOrder(subjects, round)) {
        measured.push({
          round,
          page: page.name,
          subject: subject.name,
          ...(await used(subject, page, members)),
        })
      }
    }
  }
  return measured
}

/** Milliseconds of processor time per request. */
async function used(
  subject: Subject,
  page: Page,
  members: PlantedMember[],
): Promise<{ node: number; postgres: number }> {
  const before = { node: usedBy(subject.pid), postgres: usedByPostgres(postmaster) }
  await askMany(subject, page, members, page.requests)
  return {
    node: (usedBy(subject.pid) - before.node) / page.requests,
    postgres: (usedByPostgres(postmaster) - before.postgres) / page.requests,
  }
}

function inOtherOrder(things: Subject[], round: number): Subject[] {
  const first = round % things.length
  return [...things.slice(first), ...things.slice(0, first)]
}
