import { useFragment } from '@apollo/client/react'
import { firstName } from '../first-name.ts'
import { AnsweredPost_PostFragmentDoc } from './answered-post.generated.ts'

/** Who wrote the post a reply answers; null when it answers the whole thread, or the post is not on the page. */
export function useAnsweredName(postId: string | null): string | null {
  const { data, complete } = useFragment({
    fragment: AnsweredPost_PostFragmentDoc,
    from: postId ? { __typename: 'Post', id: postId } : null,
  })
  return complete && data ? firstName(data.author) : null
}
