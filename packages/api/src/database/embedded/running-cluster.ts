import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { freeLoopbackPort, lastComplaint, runPostgres } from './postgres-process.ts'
import { UnusableDatabase } from '../role-check.ts'
import type { UnprivilegedUser } from './unprivileged-user.ts'

export type ClusterToStart = {
  cluster: string
  binaries: PostgresBinaries
  user: UnprivilegedUser
  /** Any free one where none is asked for. */
  port: number | undefined
  throwaway: boolean
  superuserPassword: string
  /** Where the log goes. */
  folder: string
}

export type RunningCluster = {
  port: number
  asSuperuser<Result>(work: (client: Client) => Promise<Result>): Promise<Result>
  stop(): Promise<void>
}

/** Nothing of it outlives a fault; and many servers are at it at once. */
const forTests = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300']

/** Starts Postgres on a cluster and waits until it answers. */
export async function startCluster(asked: ClusterToStart): Promise<RunningCluster> {
  // A free port may be taken by another program before Postgres has it.
  for (let attempt = 1; ; attempt++) {
    const port = asked.port ?? (await freeLoopbackPort())
    try {
      return await startOn(port, asked)
    } catch (error) {
      if (asked.port !== undefined || attempt === 3) throw error
    }
  }
}

async function startOn(port: number, asked: ClusterToStart): Promise<RunningCluster> {
  const log = join(asked.folder, 'postgres.log')
  // Terse: the details of an error repeat the row, and with it what people wrote.
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'log_error_verbosity=terse',
  ]
  if (asked.throwaway) settings.push(...forTests)
  const flags = settings.flatMap(setting => ['-c', setting])
  const postgres = runPostgres([asked.binaries.postgres, '-D', asked.cluster, ...flags], asked.user, log)
  let exited = false
  void postgres.exited.then(() => (exited = true))

  const asSuperuser = async <Result>(work: (client: Client) => Promise<Result>) => {
    const password = asked.superuserPassword
    const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }

  const end = Date.now() + 60_000
  for (;;) {
    if (exited)
      throw new UnusableDatabase(`The embedded database did not start: ${lastComplaint(log)} (see ${log})`)
    try {
      await asSuperuser(async () => undefined)
      return { port, asSuperuser, stop: postgres.stop }
    } catch (error) {
      if (!isStillStarting(error) || Date.now() > end) {
        await postgres.stop()
        throw error
      }
    }
    await wait(20)
  }
}

/** Nobody listens yet, the connection was cut, or Postgres says it is starting up. */
function isStillStarting(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03'
}
