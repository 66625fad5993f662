import { keysUnder } from '../../drafts/device-storage.ts'
import type { Draft } from '../../drafts/draft.ts'
import { readKept } from '../../drafts/kept-draft.ts'
import type { UnsentReply } from '../replies/unsent-replies-on-this-device.ts'

/** A reply that was sent off before what sends had come to its page: it stands in its field until it is posted. */
export interface SentOff {
  threadId: string
  draft: Draft
  reply: UnsentReply
}

/** Those whose draft lies under this key. One with a picture that has not arrived waits for its page. */
export function readSentOff(storage: Storage, under: string): SentOff[] {
  return keysUnder(storage, under).flatMap(address => {
    const [, , , place, threadId] = address.split('/')
    const [kept] = readKept(address, storage.getItem(address))
    if (place !== 'reply' || !threadId || !kept?.draft.sentAs) return []
    const { sentAs, body, inReplyToId, files } = kept.draft
    if (files.some(({ kind }) => kind === null)) return []
    return [{ threadId, draft: kept.draft, reply: { id: sentAs.postId, body, inReplyToId, files } }]
  })
}
