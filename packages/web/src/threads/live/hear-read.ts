import { knownThread, writeNews } from './news-in-thread.ts'
import { openThread } from './open-thread.ts'

/**
 * Takes over how far the viewer has read on another device; answers whether something became new by it, or nothing is
 * any more. What is open here is never less read than it is here: word of it may be late.
 */
export function hearRead({ threadId, readUpTo }: { threadId: string; readUpTo: number }): boolean {
  const known = knownThread(threadId)
  if (known.viewerReadUpTo === undefined) return false
  if (threadId === openThread.current?.threadId && readUpTo < known.viewerReadUpTo) return false
  const newPostCount = writeNews(threadId, known, readUpTo, null)
  return newPostCount > 0 !== (known.newPostCount ?? 0) > 0
}
