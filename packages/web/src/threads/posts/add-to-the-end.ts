import type { Reference } from '@apollo/client'
import { cache } from '../../api/cache.ts'

interface KnownPosts {
  edges: { cursor: string; node: Reference }[]
  pageInfo: { hasNextPage: boolean }
}

/**
 * What came of it: it stands below the last post now; it stood there before; it comes later than what is shown, as it
 * did before or as it does now; others are missing between the two; nothing of the thread is known here.
 */
export type Added = 'added' | 'known' | 'later' | 'apart' | 'not here'

/**
 * Shows a post that is in the cache below the last one of its thread, where nothing is missing between the two; or
 * notes that there is more to show (`asMore`).
 */
export function addToTheEnd(
  threadId: string,
  post: { id: string; sequence: number },
  { asMore = false } = {},
): Added {
  let came: Added = 'not here'
  const id = cache.identify({ __typename: 'Thread', id: threadId })
  const node = cache.identify({ __typename: 'Post', id: post.id })
  if (!id || !node) return came
  cache.modify<{ posts: KnownPosts }>({
    id,
    fields: {
      posts(known, { readField }) {
        const { edges, pageInfo } = known as KnownPosts
        const last = edges.at(-1)
        if (!last) return known
        const from = Number(readField('sequence', last.node))
        came = pageInfo.hasNextPage || asMore ? 'later' : post.sequence === from + 1 ? 'added' : 'apart'
        if (post.sequence <= from) came = 'known'
        if (came === 'later') return { ...known, pageInfo: { ...pageInfo, hasNextPage: true } }
        if (came !== 'added') return known
        const edge = { __typename: 'PostEdge', cursor: '', node: { __ref: node } }
        return { ...known, edges: [...edges, edge] }
      },
    },
  })
  return came
}
