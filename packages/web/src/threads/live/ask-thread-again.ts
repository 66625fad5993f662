import { firstValueFrom } from 'rxjs'
import { ApolloLink } from '@apollo/client'
import type { Unmasked } from '@apollo/client/masking'
import { cache } from '../../api/cache.ts'
import { client } from '../../api/client.ts'
import { OwnThreadDocument } from '../asks/own-thread.generated.ts'
import { hearPost, tellOfReply } from './hear-post.ts'
import { KnownPosts_ThreadFragmentDoc } from './known-posts.generated.ts'
import { ThreadAgainDocument, ThreadNowDocument, type ThreadAgainQuery } from './thread-now.generated.ts'

/** Which thread, and who looks at it. */
export interface Place {
  slug: string
  threadId: string
  viewerId: string
}

/** As many posts as are brought up to date at once; of more, the rest comes when it is shown. */
const mostPages = 20

/** Brings what stands around an open thread's posts up to date. What does not get through stays as it was. */
export async function askForThreadNow({ slug, threadId }: Place): Promise<void> {
  const question = { variables: { slug, threadId }, fetchPolicy: 'network-only' as const }
  const isOwn = client.readQuery({ query: OwnThreadDocument, variables: { slug, threadId } }) !== null
  await Promise.allSettled([
    client.query({ query: ThreadNowDocument, ...question }),
    ...(isOwn ? [client.query({ query: OwnThreadDocument, ...question })] : []),
  ])
}

/**
 * Asks anew for the posts that are shown, and those after them, and takes each in as if it were told: none of them moves.
 */
export async function askForPostsAgain(place: Place): Promise<void> {
  const id = cache.identify({ __typename: 'Thread', id: place.threadId })
  const known = id && cache.readFragment({ fragment: KnownPosts_ThreadFragmentDoc, id })
  const first = known ? known.posts.edges[0]?.node : null
  if (!known || !first) return
  const { edges, pageInfo } = known.posts
  // What comes after is asked for when it is shown.
  const upTo = pageInfo.hasNextPage ? (edges.at(-1)?.node.sequence ?? 0) : Infinity
  let where: { at: string } | { after: string | null } = { at: first.id }
  for (let page = 0; page < mostPages; page++) {
    const posts = await askForPosts({ slug: place.slug, threadId: place.threadId, ...where })
    if (!posts) return
    cache.batch({
      update() {
        for (const { node } of posts.edges) {
          if (node.sequence < first.sequence || node.sequence > upTo) continue
          tellOfReply(node, hearPost(node, place.threadId, place.viewerId), place.viewerId)
        }
      },
    })
    if (!posts.pageInfo.hasNextPage || (posts.edges.at(-1)?.node.sequence ?? upTo) >= upTo) return
    where = { after: posts.pageInfo.endCursor }
  }
}

/** Past the cache, which would put them in place of those that are shown. */
async function askForPosts(variables: { slug: string; threadId: string }) {
  const query = cache.transformDocument(ThreadAgainDocument)
  const answer = await firstValueFrom(ApolloLink.execute(client.link, { query, variables }, { client }))
  const data = answer.data as Unmasked<ThreadAgainQuery> | null | undefined
  return data?.group?.thread?.posts
}
