const waiting = new Map<string, ReturnType<typeof setTimeout>>()

/**
 * Does what was asked for several times within a moment once, and not at the moment in which everybody who looks on
 * does it too.
 */
export function soon(what: string, work: () => Promise<unknown>): void {
  if (waiting.has(what)) return
  const begin = () => {
    waiting.delete(what)
    void work().catch(() => undefined)
  }
  waiting.set(what, setTimeout(begin, 150 + Math.random() * 600))
}
