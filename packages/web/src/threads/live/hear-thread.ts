import type { Unmasked } from '@apollo/client/masking'
import { cache } from '../../api/cache.ts'
import type { HeardPost } from './hear-post.ts'
import { LiveThread_ThreadFragmentDoc, type LiveThread_ThreadFragment } from './live-thread.generated.ts'
import { knownThread, writeNews, type ReadSoFar } from './news-in-thread.ts'
import { OpenToReplies_ThreadFragmentDoc } from './seen-thread.generated.ts'

export type HeardThread = Unmasked<LiveThread_ThreadFragment>

/** What of a thread a list that shows it could not know from the cache. */
export interface ThreadTurn {
  /** It stands in no list that is known here. */
  isUnknown: boolean
  /** It is another than it was, beside what was said in it. */
  isChanged: boolean
  /** Something became new in it, or nothing is any more. */
  isTurned: boolean
  /** It was discarded, or brought back. */
  isMoved: boolean
}

const compared = [
  'title',
  'kind',
  'mode',
  'confidence',
  'askState',
  'closedAt',
  'restedAt',
  'pinnedAt',
  'discardedAt',
] as const

/** Writes a thread as it stands now, with what of it the viewer knows of themselves: what is new, and whether they may reply. */
export function hearThread(thread: HeardThread, viewerId: string, post: HeardPost | null): ThreadTurn {
  const known = knownThread(thread.id)
  const read = readWith(known, post, viewerId)
  const id = cache.identify(thread)
  cache.writeFragment({ fragment: LiveThread_ThreadFragmentDoc, data: thread, ...(id && { id }) })
  const isOpen =
    !thread.restedAt &&
    !thread.discardedAt &&
    (!thread.repliesCloseAt || Date.parse(thread.repliesCloseAt) > Date.now())
  cache.writeFragment({
    fragment: OpenToReplies_ThreadFragmentDoc,
    ...(id && { id }),
    data: { __typename: 'Thread', id: thread.id, viewerCanReply: isOpen },
  })
  const differs = (field: (typeof compared)[number]) =>
    known[field] !== undefined && known[field] !== thread[field]
  const turn = { isChanged: compared.some(differs), isMoved: differs('discardedAt') }
  if (!read) return { ...turn, isUnknown: true, isTurned: false }

  const author = post && post.sequence > read.readUpTo && post.author?.id !== viewerId ? post.author : null
  const newPostCount = writeNews(thread.id, { ...known, postCount: thread.postCount }, read, author)
  return { ...turn, isUnknown: false, isTurned: newPostCount > 0 !== (known.newPostCount ?? 0) > 0 }
}

/**
 * How far the viewer has read once a post was heard: what they say themselves next to all they have read is read, to
 * the API too, and what they say further on is not new to them.
 */
function readWith(
  { viewerReadUpTo: readUpTo, viewerOwnBeyond: ownBeyond = 0, postCount = 0 }: ReturnType<typeof knownThread>,
  post: HeardPost | null,
  viewerId: string,
): ReadSoFar | null {
  if (readUpTo === undefined) return null
  if (!post || post.author?.id !== viewerId || post.sequence <= postCount) return { readUpTo, ownBeyond }
  return post.sequence === readUpTo + 1
    ? { readUpTo: post.sequence, ownBeyond: 0 }
    : { readUpTo, ownBeyond: ownBeyond + 1 }
}
