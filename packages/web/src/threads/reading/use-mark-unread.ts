import { useVerb } from '../../api/use-verb.ts'
import { postMenuWords } from '../copy/post-menu-words.ts'
import { MarkThreadUnreadDocument } from './mark-thread-unread.generated.ts'

/** Makes a thread new again from a post on: the page draws the line there, and reads no further by itself. */
export function useMarkUnread({ groupId, threadId }: { groupId: string; threadId: string }) {
  const { attempt, trouble } = useVerb(MarkThreadUnreadDocument, postMenuWords.asItWas)
  return {
    markUnread: (from: number) => attempt({ input: { groupId, threadId, from } }),
    trouble: trouble(),
  }
}
