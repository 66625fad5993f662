import { client } from '../../api/client.ts'
import { filesInput } from '../attaching/files-input.ts'
import { addToTheEnd } from '../posts/add-to-the-end.ts'
import { ReplyToThreadDocument, type ReplyToThreadMutation } from './reply-to-thread.generated.ts'
import type { UnsentReply } from './unsent-replies-on-this-device.ts'

/** What came of sending a reply once. */
export type Sending =
  | { outcome: 'sent'; postId: string; sequence: number }
  /** Refused with words for the writer, or it did not get through: no words. `answersNothing`: the post it answers is gone. */
  | { outcome: 'not-sent'; words: string | null; answersNothing: boolean }

/** Sends a reply once. Sent again with the same id, it is posted once. */
export async function sendReply(groupId: string, threadId: string, reply: UnsentReply): Promise<Sending> {
  try {
    const { data } = await client.mutate({
      mutation: ReplyToThreadDocument,
      variables: { input: { groupId, threadId, ...reply, files: filesInput(reply.files) } },
      update(_cache, { data: answered }) {
        const sent = (answered as ReplyToThreadMutation | null | undefined)?.replyToThread.post
        if (sent) addToTheEnd(threadId, sent)
      },
    })
    const { post, userErrors } = (data as ReplyToThreadMutation).replyToThread
    const answersNothing = userErrors.some(({ path }) => path.includes('inReplyToId'))
    if (!post) return { outcome: 'not-sent', words: userErrors[0]?.message ?? null, answersNothing }
    return { outcome: 'sent', postId: post.id, sequence: post.sequence }
  } catch {
    return { outcome: 'not-sent', words: null, answersNothing: false }
  }
}
