import { client } from '../../api/client.ts'
import { MorePostsDocument, type MorePostsQueryVariables } from './more-posts.generated.ts'

/**
 * Brings more of a thread into the cache, where the page sees it: after or before a cursor beside what is there,
 * around a post (`at`) instead of it. Throws when it did not get through.
 */
export async function showMorePosts(variables: MorePostsQueryVariables): Promise<void> {
  await client.query({ query: MorePostsDocument, variables, fetchPolicy: 'network-only' })
}
