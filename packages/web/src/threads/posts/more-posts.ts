import { PostFiles } from './post-files-later.ts'
import type { Missing } from './ask-for-more-posts.ts'
import type { MorePostsQueryVariables } from './more-posts.generated.ts'

/**
 * Brings more of a thread into the cache, where the page sees it: after or before a cursor beside what is there,
 * around a post (`at`), or around what is new, instead of it. Answers what is still missing around the posts that came;
 * throws when it did not get through. What draws pictures is there before them: nothing moves when they come.
 */
export async function showMorePosts(variables: MorePostsQueryVariables): Promise<Missing | undefined> {
  const parts = [import('./ask-for-more-posts.ts'), PostFiles.bring().catch(() => undefined)] as const
  const [{ askForMorePosts }] = await Promise.all(parts)
  return askForMorePosts(variables)
}
