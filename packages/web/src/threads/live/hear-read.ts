import { knownThread, writeNews, type ReadSoFar } from './news-in-thread.ts'
import { openThread } from './open-thread.ts'

/**
 * Takes over how far the viewer has read on another device; answers whether something became new by it, or nothing is
 * any more. What is open here is never less read than it is here: word of it may be late.
 */
export function hearRead({ threadId, ...read }: ReadSoFar & { threadId: string }): boolean {
  const known = knownThread(threadId)
  if (known.viewerReadUpTo === undefined) return false
  if (threadId === openThread.current?.threadId && read.readUpTo < known.viewerReadUpTo) return false
  const newPostCount = writeNews(threadId, known, read, null)
  return newPostCount > 0 !== (known.newPostCount ?? 0) > 0
}
