import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { AskedThing, Page } from './pages.ts'
import type { PlantedMember } from './plant-tables.ts'

/** A server that is measured, in a process of its own. */
export type Subject = {
  name: string
  url: string
  pid: number
  ask(page: Page, member: PlantedMember, turn: number): AskedThing
  stop(): Promise<void>
}

/** @param file beside this one; it tells its URL when it serves */
export async function startSubject(
  name: string,
  file: string,
  given: string[],
  ask: Subject['ask'],
): Promise<Subject> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), given, {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const exited = once(child, 'exit')
  const [told] = (await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => Promise.reject(new Error(`${name} ended with ${code} before it served.`))),
  ])) as [{ url: string }]
  return {
    name,
    url: told.url,
    pid: child.pid ?? 0,
    ask,
    async stop() {
      if (child.connected) child.disconnect()
      await exited
    },
  }
}
