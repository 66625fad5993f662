import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../api/src/database/embedded/embedded-postgres.ts'

export const build = fileURLToPath(new URL('../../../api/dist', import.meta.url))

/** A Postgres of its own with the tables laid, in a folder that goes when it is taken down. */
export class Stage {
  readonly folder: string
  #postgres: EmbeddedPostgres

  private constructor(folder: string, postgres: EmbeddedPostgres) {
    this.folder = folder
    this.#postgres = postgres
  }

  static async setUp(): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'sixthirty-bench-'))
    const stage = new Stage(folder, await startEmbeddedPostgres({ folder, throwaway: true }))
    layTables(stage.#postgres.ownerUrl())
    // What was answered must outlast a crash of Postgres, as in a deployment; only not one of the machine.
    await stage.query('alter database sixthirty set synchronous_commit = on')
    return stage
  }

  get urls(): { app: string; system: string } {
    return { app: this.#postgres.appUrl(), system: this.#postgres.systemUrl() }
  }

  /** Asks as the superuser, past every lock. */
  async query<Row extends object>(text: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.#postgres.superuserUrl() })
    await client.connect()
    try {
      return (await client.query<Row>(text)).rows
    } finally {
      await client.end()
    }
  }

  /** Starts Postgres anew on its port, after it was stopped or has crashed. */
  async restartPostgres(after: 'STOP' | 'CRASH'): Promise<void> {
    const port = Number(new URL(this.#postgres.appUrl()).port)
    if (after === 'CRASH') process.kill(this.#postmaster(), 'SIGQUIT')
    await this.#postgres.stop()
    this.#postgres = await startEmbeddedPostgres({ folder: this.folder, port, throwaway: true })
  }

  async takeDown(): Promise<void> {
    await this.#postgres.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  #postmaster(): number {
    return Number(readFileSync(join(this.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  }
}

function layTables(ownerUrl: string): void {
  const env = { ...process.env, DATABASE_OWNER_URL: ownerUrl }
  const { status, stderr } = spawnSync(process.execPath, [join(build, 'server', 'migrate.js')], { env })
  if (status !== 0) throw new Error(`The tables could not be laid, is the API built? ${stderr.toString()}`)
}
