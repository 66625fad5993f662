import type { Unmasked } from '@apollo/client/masking'
import { cache } from '../../api/cache.ts'
import { addToTheEnd, type Added } from '../posts/add-to-the-end.ts'
import { cameBelow } from './came-below.ts'
import { LivePost_PostFragmentDoc, type LivePost_PostFragment } from './live-post.generated.ts'
import { openThread } from './open-thread.ts'
import { KnownPost_PostFragmentDoc, PostAsOwn_PostFragmentDoc } from './post-as-own.generated.ts'

export type HeardPost = Unmasked<LivePost_PostFragment>

/**
 * Writes a post that was added, edited, taken back or warmly answered, and shows a new one below the last. Where posts
 * stand by what they answer it would come in between them: there it is only noted that there is more.
 */
export function hearPost(post: HeardPost, threadId: string, viewerId: string): Added {
  const id = cache.identify(post)
  const known = cache.readFragment({ fragment: KnownPost_PostFragmentDoc, ...(id && { id }) })
  if (known && known.version > post.version) return 'known'
  const isOwn = post.author?.id === viewerId
  const stands = post.takenBackAt === null
  cache.writeFragment({ fragment: LivePost_PostFragmentDoc, data: post, ...(id && { id }) })
  cache.writeFragment({
    fragment: PostAsOwn_PostFragmentDoc,
    ...(id && { id }),
    data: {
      __typename: 'Post',
      id: post.id,
      viewerCanEdit: isOwn && stands,
      viewerCanTakeBack: isOwn && stands,
      viewerCanReact: !isOwn && stands,
    },
  })
  const isByReply = openThread.current?.threadId === threadId && openThread.current.isByReply
  return addToTheEnd(threadId, post, { asMore: isByReply && !isOwn })
}

/** A reply of somebody else that is new in the open thread: the line over the lower edge tells of it. */
export function tellOfReply(post: HeardPost, came: Added, viewerId: string): void {
  const isNew = came === 'added' || came === 'later'
  if (isNew && post.author?.id !== viewerId) cameBelow.add({ id: post.id, isBelow: came === 'later' })
}
