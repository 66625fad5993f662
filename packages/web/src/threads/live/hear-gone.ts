import type { Reference } from '@apollo/client'
import { cache } from '../../api/cache.ts'
import { keptUnder } from '../../api/kept-reading/kept-under.ts'
import { KnownPosts_ThreadFragmentDoc } from './known-posts.generated.ts'

/** Takes a thread that is not for the viewer any more, and all its words, out of what the page and the device know. */
export function hearGone(threadId: string, groupId: string): void {
  if (keptUnder())
    import('../../api/kept-reading/kept-answers.ts')
      .then(kept => kept.forgetThread(threadId))
      .catch(() => undefined)
  const id = cache.identify({ __typename: 'Thread', id: threadId })
  const group = cache.identify({ __typename: 'Group', id: groupId })
  if (!id || !group) return
  const known = cache.readFragment({ fragment: KnownPosts_ThreadFragmentDoc, id })
  // Told to be null, not just missing: the page does not ask for what it would not get.
  cache.modify<{ thread: Reference | null }>({
    id: group,
    fields: {
      thread: (thread, { readField }) =>
        thread && readField('id', thread as Reference) === threadId ? null : thread,
    },
  })
  for (const { node } of known?.posts.edges ?? []) cache.evict({ id: cache.identify(node) ?? '' })
  cache.evict({ id })
}
