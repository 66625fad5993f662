import { readCursor, writeCursor } from '../graphql/cursor.ts'
import { isId } from '../graphql/identifier.ts'
import { checkPageSize } from '../graphql/page-size.ts'
import type { AskedPosts } from './asked-posts.ts'
import type { Post } from './post.ts'
import type { Thread } from './thread.ts'
import { ThreadOpening } from './thread-opening.ts'

/** Which posts a page shows: `size` of them beginning with the one numbered `from`. */
export type Stretch = {
  from: number
  size: number
  /** Instead of `from`: beginning `lead` posts before this one, if it is in the thread. */
  around: { postId: string; lead: number } | null
}

/** How many posts that were read before lead up to the first new one, at least: where little is new, the page is filled with more. */
const leadToNew = 3
const largestSequence = 2_147_483_000

export const writePostCursor = (post: Pick<Post, 'sequence'>): string => writeCursor([post.sequence])

/** @throws BAD_USER_INPUT for a cursor that is not of a thread */
const readPostCursor = (cursor: string): number =>
  readCursor(cursor, ([sequence]) =>
    typeof sequence === 'number' && Number.isInteger(sequence) && sequence >= 0 && sequence < largestSequence
      ? sequence
      : null,
  )

/**
 * Where a page of a thread begins and ends. Sequences have no gaps, so this needs no look at the posts.
 * @throws BAD_USER_INPUT for a cursor that is not of a thread, or a page of no or too many posts
 */
export function whereToOpen(
  { postCount, viewerReadUpTo }: Pick<Thread, 'postCount' | 'viewerReadUpTo'>,
  { first: asked, after, before, open, at }: AskedPosts,
): Stretch {
  const first = checkPageSize(asked)
  if (typeof after === 'string') return { from: readPostCursor(after) + 1, size: first, around: null }
  if (typeof before === 'string') {
    const end = Math.min(readPostCursor(before), postCount + 1)
    const from = Math.max(1, end - first)
    return { from, size: Math.max(0, end - from), around: null }
  }
  const around = !at || !isId(at) ? null : { postId: at, lead: Math.floor((first - 1) / 2) }
  if (open === ThreadOpening.START) return { from: 1, size: first, around }
  const firstNew = viewerReadUpTo + 1
  const lastPage = postCount - first + 1
  const beginning = Math.min(firstNew - Math.min(leadToNew, first - 1), lastPage)
  return { from: Math.max(1, beginning), size: first, around }
}
