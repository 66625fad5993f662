import { useVerb } from '../../api/use-verb.ts'
import {
  ChangeConfidenceDocument,
  KeepToThosePresentDocument,
  OpenThreadToNewcomersDocument,
} from './change-confidence.generated.ts'
import { isKnownToThose, type Known } from './known-to-those.ts'
import type { whoInput } from './who-chosen.ts'

/** Says of a thread of one's own who may know of it. */
export function useKeepTo(groupId: string) {
  const change = useVerb(ChangeConfidenceDocument)
  const present = useVerb(KeepToThosePresentDocument)
  const newcomers = useVerb(OpenThreadToNewcomersDocument)

  /** Whether it is known to those who are chosen, and to nobody else. Says so to the API where it is not yet. */
  async function keep(
    threadId: string,
    { confidence, readerIds }: ReturnType<typeof whoInput>,
    known: Known | null,
  ): Promise<boolean> {
    if (known && isKnownToThose(known, confidence, readerIds ?? [])) return true
    return (await change.attempt({ input: { groupId, threadId, confidence, readerIds } })) !== null
  }

  /** The meeting stays with it, so that its author hears of whoever is marked present later. */
  async function noteMeeting(threadId: string, meetingId: string): Promise<boolean> {
    return (await present.attempt({ input: { groupId, threadId, meetingId } })) !== null
  }

  async function openToNewcomers(threadId: string, isOpen: boolean | null): Promise<boolean> {
    return (await newcomers.attempt({ input: { groupId, threadId, isOpen } })) !== null
  }

  return {
    keep,
    noteMeeting,
    openToNewcomers,
    pending: change.pending || present.pending || newcomers.pending,
    trouble: change.trouble() ?? present.trouble() ?? newcomers.trouble(),
  }
}
