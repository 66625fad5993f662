import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** What a process holds after it was cleared of what is needed no more, in bytes. */
export type Memory = { resident: number; heap: number; outside: number }

/** Tells the parent how much this process holds. */
export function tellMemory(): void {
  globalThis.gc?.()
  const { rss: resident, heapUsed: heap, external: outside } = process.memoryUsage()
  process.send?.({ resident, heap, outside } satisfies Memory)
}

/** How much a child holds once it has come to rest. */
export async function memoryOf(child: ChildProcess): Promise<Memory> {
  await ask(child)
  await wait(1_000)
  return ask(child)
}

async function ask(child: ChildProcess): Promise<Memory> {
  child.send('memory')
  const [memory] = (await once(child, 'message')) as [Memory]
  return memory
}

export const megabytes = (bytes: number) => Number((bytes / 1024 / 1024).toFixed(1))
export const kilobytes = (bytes: number) => Number((bytes / 1024).toFixed(1))
