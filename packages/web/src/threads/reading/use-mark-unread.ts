import { useVerb } from '../../api/use-verb.ts'
import { beingMarked } from '../posts/being-marked.ts'
import { postMenuWords } from '../copy/post-menu-words.ts'
import { MarkThreadUnreadDocument } from './mark-thread-unread.generated.ts'

/** Makes a thread new again from a post on: the page draws the line there, and reads no further by itself. */
export function useMarkUnread({ groupId, threadId }: { groupId: string; threadId: string }) {
  const { attempt, trouble } = useVerb(MarkThreadUnreadDocument, postMenuWords.asItWas)

  async function markUnread(from: number) {
    beingMarked.add(threadId)
    const marked = await attempt({ input: { groupId, threadId, from } })
    beingMarked.delete(threadId)
    return marked
  }

  return { markUnread, trouble: trouble() }
}
