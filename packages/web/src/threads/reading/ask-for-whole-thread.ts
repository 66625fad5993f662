import { client } from '../../api/client.ts'
import { WholeThreadDocument, type WholeThreadQuery } from './whole-thread.generated.ts'

type Thread = NonNullable<NonNullable<WholeThreadQuery['group']>['thread']>

/** A thread with all that was said in it, oldest first. */
export type WholeThread = Omit<Thread, 'posts'> & { posts: Thread['posts']['edges'][number]['node'][] }

/** Asks for a thread from its first post to its last, page by page. Throws when it did not get through. */
export async function askForWholeThread(place: { slug: string; threadId: string }): Promise<WholeThread> {
  const { posts: first, ...thread } = await askForPage(place, null)
  const posts = first.edges.map(({ node }) => node)
  for (let { pageInfo } = first; pageInfo.hasNextPage;) {
    const next = (await askForPage(place, pageInfo.endCursor)).posts
    posts.push(...next.edges.map(({ node }) => node))
    pageInfo = next.pageInfo
  }
  return { ...thread, posts }
}

async function askForPage(
  { slug, threadId }: { slug: string; threadId: string },
  after: string | null,
): Promise<Thread> {
  const variables = { slug, threadId, after }
  const { data } = await client.query({ query: WholeThreadDocument, variables, fetchPolicy: 'no-cache' })
  const thread = (data as WholeThreadQuery | undefined)?.group?.thread
  if (!thread) throw new Error('The thread is not there any more.')
  return thread
}
