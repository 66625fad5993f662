import type { DataValue } from '@apollo/client'
import { cache } from '../../api/cache.ts'
import type { HeardPost } from './hear-post.ts'
import {
  KnownThread_ThreadFragmentDoc,
  SeenThread_ThreadFragmentDoc,
  type KnownThread_ThreadFragment,
} from './seen-thread.generated.ts'

type KnownThread = DataValue.Partial<KnownThread_ThreadFragment>

const mostSpeakers = 3

/** As much of a thread as is in the cache. */
export function knownThread(threadId: string): KnownThread {
  const id = cache.identify({ __typename: 'Thread', id: threadId })
  const fragment = KnownThread_ThreadFragmentDoc
  return cache.readFragment({ fragment, ...(id && { id }), returnPartialData: true }) ?? {}
}

/** How far the viewer has read, and how much of their own comes after that, which is not new to them. */
export interface ReadSoFar {
  readUpTo: number
  ownBeyond: number
}

/** Writes how far the viewer has read, and what is therefore new to them, who has muted it or not; answers how many posts are. */
export function writeNews(
  threadId: string,
  { postCount, viewerStance, newPostCount: before, newSpeakers }: KnownThread,
  { readUpTo, ownBeyond }: ReadSoFar,
  newSpeaker: HeardPost['author'],
): number {
  const unread = postCount === undefined ? (before ?? 0) : Math.max(0, postCount - readUpTo - ownBeyond)
  const newPostCount = viewerStance === 'MUTED' ? 0 : unread
  const speakers = (newSpeakers ?? []) as NonNullable<HeardPost['author']>[]
  const isHeard = !newSpeaker || speakers.some(({ id }) => id === newSpeaker.id)
  const spoke = isHeard ? speakers : [...speakers, newSpeaker].slice(0, mostSpeakers)
  const id = cache.identify({ __typename: 'Thread', id: threadId })
  cache.writeFragment({
    fragment: SeenThread_ThreadFragmentDoc,
    ...(id && { id }),
    data: {
      __typename: 'Thread',
      id: threadId,
      viewerReadUpTo: readUpTo,
      viewerOwnBeyond: ownBeyond,
      newPostCount,
      newSpeakers: newPostCount === 0 ? [] : spoke,
    },
  })
  return newPostCount
}
