import { showMorePosts } from '../posts/more-posts.ts'
import { firstNew } from '../posts/first-new.ts'
import { isDrawn } from '../posts/use-opening-place.ts'

/** Goes to the first post that is new, bringing its surroundings where it is not on the page. */
export async function goToFirstNew({
  slug,
  threadId,
  isHere,
}: {
  slug: string
  threadId: string
  isHere: boolean
}): Promise<void> {
  if (!isHere) {
    await showMorePosts({ slug, threadId })
    await isDrawn(firstNew)
  }
  const first = firstNew()
  first?.scrollIntoView()
  first?.focus({ preventScroll: true })
}
