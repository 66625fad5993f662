import { client } from '../../api/client.ts'
import { reactionWords } from '../copy/reaction-words.ts'
import { ReactToPostDocument, type ReactToPostMutation } from './react-to-post.generated.ts'
import type { Reaction } from './reaction.ts'

/** Says a warm word to a post, or takes it away. Answers null when it was done, else the words for why not. */
export async function reactToPost(input: {
  groupId: string
  postId: string
  reaction: Reaction
  isOn: boolean
}): Promise<string | null> {
  try {
    const { data } = await client.mutate({ mutation: ReactToPostDocument, variables: { input } })
    const { userErrors } = (data as ReactToPostMutation).reactToPost
    return userErrors[0]?.message ?? null
  } catch {
    return reactionWords.notSent
  }
}
