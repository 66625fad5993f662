import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ServerOptions } from '../src/server/start-server.ts'

/** A server in a process of its own. */
export type ForkedServer = {
  pid: number
  /** Ends it as the power going out would. */
  kill(): Promise<void>
}

/** Starts the server in a process of its own, and answers once it serves. It ends with the one that started it. */
export async function forkServer(
  options: Omit<ServerOptions, 'clock' | 'movableClock'>,
): Promise<ForkedServer> {
  const child = fork(fileURLToPath(new URL('./forked-server-main.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx'],
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  })
  const exited = once(child, 'exit')
  child.send(options)
  await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => Promise.reject(new Error(`The server ended with ${code} before it served.`))),
  ])
  return {
    pid: child.pid ?? 0,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
