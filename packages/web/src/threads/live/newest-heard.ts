import type { HeardPost } from './hear-post.ts'

/** The last post of each thread that was told while one looks on. */
const heardUpTo = new Map<string, number>()

/**
 * Whether a post is told for the first time, and not only again, as when somebody reacts to one that is not shown yet.
 * `countBefore` is how many the thread had as far as was known: what is told of the thread may be ahead of the post.
 */
export function isFirstHeard({ sequence }: HeardPost, threadId: string, countBefore = Infinity): boolean {
  const before = heardUpTo.get(threadId) ?? countBefore
  if (sequence <= before) return false
  heardUpTo.set(threadId, sequence)
  return true
}
