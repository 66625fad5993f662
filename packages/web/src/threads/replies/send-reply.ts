import type { ApolloCache, Reference } from '@apollo/client'
import { client } from '../../api/client.ts'
import { ReplyToThreadDocument, type ReplyToThreadMutation } from './reply-to-thread.generated.ts'
import type { UnsentReply } from './unsent-replies-on-this-device.ts'

export type Sending =
  | { outcome: 'sent'; postId: string; sequence: number }
  /** Refused with words for the writer, or it did not get through: no words. `answersNothing`: the post it answers is gone. */
  | { outcome: 'not-sent'; words: string | null; answersNothing: boolean }

/** Sends a reply once. Sent again with the same id, it is posted once. */
export async function sendReply(groupId: string, threadId: string, reply: UnsentReply): Promise<Sending> {
  try {
    const { data } = await client.mutate({
      mutation: ReplyToThreadDocument,
      variables: { input: { groupId, threadId, ...reply } },
      update: (cache, answer) =>
        answer.data && addToTheEnd(cache, threadId, answer.data as ReplyToThreadMutation),
    })
    const { post, userErrors } = (data as ReplyToThreadMutation).replyToThread
    const answersNothing = userErrors.some(({ path }) => path.includes('inReplyToId'))
    if (!post) return { outcome: 'not-sent', words: userErrors[0]?.message ?? null, answersNothing }
    return { outcome: 'sent', postId: post.id, sequence: post.sequence }
  } catch {
    return { outcome: 'not-sent', words: null, answersNothing: false }
  }
}

interface KnownPosts {
  edges: { cursor: string; node: Reference }[]
  pageInfo: { hasNextPage: boolean }
}

/** Shows the reply below the last post, where nothing is missing between the two. */
function addToTheEnd(
  cache: ApolloCache,
  threadId: string,
  { replyToThread: { post } }: ReplyToThreadMutation,
) {
  const thread = cache.identify({ __typename: 'Thread', id: threadId })
  const node = post && cache.identify({ __typename: 'Post', id: post.id })
  if (!thread || !node) return
  cache.modify<{ posts: KnownPosts }>({
    id: thread,
    fields: {
      posts(known, { readField }) {
        const { edges, pageInfo } = known as KnownPosts
        const last = edges.at(-1)
        if (!last || pageInfo.hasNextPage) return known
        if (Number(readField('sequence', last.node)) + 1 !== post.sequence) return known
        const edge = { __typename: 'PostEdge', cursor: '', node: { __ref: node } }
        return { ...known, edges: [...edges, edge] }
      },
    },
  })
}
