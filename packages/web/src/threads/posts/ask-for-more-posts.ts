import { client } from '../../api/client.ts'
import {
  MorePostsDocument,
  type MorePostsQuery,
  type MorePostsQueryVariables,
} from './more-posts.generated.ts'

/** What is still missing around the posts that came. */
export type Missing = NonNullable<NonNullable<MorePostsQuery['group']>['thread']>['posts']['pageInfo']

/** Asks for more of a thread, into the cache. Throws when it did not get through. */
export async function askForMorePosts(variables: MorePostsQueryVariables): Promise<Missing | undefined> {
  const { data } = await client.query({ query: MorePostsDocument, variables, fetchPolicy: 'network-only' })
  return (data as MorePostsQuery | undefined)?.group?.thread?.posts.pageInfo
}
