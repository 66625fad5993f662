import { client } from '../../api/client.ts'
import { PostVersionsDocument, type PostVersionsQuery } from './post-versions.generated.ts'

/** What a post says now and what it said before, oldest first. */
export interface PostVersions {
  body: string | null
  version: number
  earlierVersions: { version: number; body: string; writtenAt: string }[]
}

/**
 * Asks for a post's versions. Not put into the cache: one post would take the place of those on the page.
 * Throws when it did not get through, or the post is not there.
 */
export async function askForVersions(asked: {
  slug: string
  threadId: string
  postId: string
}): Promise<PostVersions> {
  const { data } = await client.query({
    query: PostVersionsDocument,
    variables: asked,
    fetchPolicy: 'no-cache',
  })
  const edges = (data as PostVersionsQuery | undefined)?.group?.thread?.posts.edges ?? []
  const post = edges.find(({ node }) => node.id === asked.postId)?.node
  if (!post) throw new Error('The post is not there any more.')
  return post
}
