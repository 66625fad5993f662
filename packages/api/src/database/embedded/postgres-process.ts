import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import type { UnprivilegedUser } from './unprivileged-user.ts'

/** The keeper's name tells whose it is; an orphan's parent is somebody else. */
export const keeperName = (parent: number) => `sixthirty-postgres-keeper of ${parent}`

/**
 * Holds Postgres as long as its parent holds the pipe on standard input. A parent that is killed
 * lets go of it too, so that Postgres never outlives it.
 */
const keeper = `
exec 3<&0
"$@" 3<&- </dev/null & postgres=$!
(read -r nothing <&3; kill -INT $postgres) & watch=$!
wait $postgres; code=$?
kill $watch 2>/dev/null
exit $code`

export type PostgresProcess = { exited: Promise<void>; stop(): Promise<void> }

/** Starts Postgres in a process group of its own: Ctrl-C in a terminal must not reach it first. */
export function runPostgres(command: string[], user: UnprivilegedUser, logFile: string): PostgresProcess {
  const log = openSync(logFile, 'w', 0o600)
  const { prefix, own: _own, ...identity } = user
  const child = spawn('/bin/sh', ['-c', keeper, keeperName(process.pid), ...prefix, ...command], {
    ...identity,
    cwd: '/',
    detached: true,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', log, log],
  })
  closeSync(log)
  const exited = once(child, 'exit').then(() => undefined)
  return {
    exited,
    async stop() {
      child.stdin?.destroy()
      const impatience = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGQUIT'), 20_000)
      await exited.finally(() => clearTimeout(impatience))
    },
  }
}

/** The line of Postgres' log that says why it did not start. */
export function lastComplaint(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n')
  const complaint = lines.findLast(line => line.includes('FATAL:')) ?? lines.at(-1) ?? ''
  return complaint.replace(/^.*FATAL: +/, '')
}

/** A port of this machine that nobody listens at just now. */
export async function freeLoopbackPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No loopback port is free.')
  return address.port
}
