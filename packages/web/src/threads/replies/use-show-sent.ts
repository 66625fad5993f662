import { useNavigate } from 'react-router'
import type { PostPlace } from '../posts/post-place.ts'
import { showMorePosts } from '../posts/more-posts.ts'
import type { ThreadPageQuery } from '../thread-page.generated.ts'

type ThreadOnPage = NonNullable<NonNullable<ThreadPageQuery['group']>['thread']>

/** The posts of a thread that are on its page. */
export type PostsOnPage = Pick<ThreadOnPage['posts'], 'edges' | 'pageInfo'>

/** How what was just sent is shown. Others may have spoken while one wrote: what came between is brought in too. */
export function useShowSent({ slug, threadId }: PostPlace, { edges, pageInfo }: PostsOnPage) {
  const navigate = useNavigate()
  return async ({ postId, sequence }: { postId: string; sequence: number }) => {
    const last = edges.at(-1)?.node.sequence ?? 0
    if (pageInfo.hasNextPage) await navigate({ hash: postId })
    else if (sequence > last + 1) await showMorePosts({ slug, threadId, after: pageInfo.endCursor })
  }
}
