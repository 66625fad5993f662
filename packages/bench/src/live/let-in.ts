import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Guests } from './guests.ts'

/** Many who look on, in one process. */
export type Crowd = {
  child: ChildProcess
  /** They go without a goodbye. */
  kill(): Promise<void>
}

/** Lets them in, and answers once all of them look on. */
export async function letIn(folder: string, guests: Guests): Promise<Crowd> {
  const file = join(folder, `guests-${crypto.randomUUID()}.json`)
  writeFileSync(file, JSON.stringify(guests))
  const child = fork(fileURLToPath(new URL('./guests.ts', import.meta.url)), [file])
  const exited = once(child, 'exit')
  await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => Promise.reject(new Error(`The guests ended with ${code}.`))),
  ])
  return {
    child,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
