import { useEffect, useState } from 'react'
import { deviceStorage } from '../../drafts/device-storage.ts'
import { sendReply } from './send-reply.ts'
import {
  forgetUnsentReply,
  keepUnsentReply,
  readUnsentReplies,
  unsentChanged,
  type UnsentReply,
} from './unsent-replies-on-this-device.ts'
import { unsentRepliesKey } from './unsent-replies-key.ts'

/** A reply on its way, or one that did not get through; `words` say why, where the API said so. */
export interface ReplyUnderWay extends UnsentReply {
  isSending: boolean
  words: string | null
  /** The post it answers is gone: it can go to the thread instead. */
  answersNothing: boolean
  /** False when it is nowhere but on this page. */
  isKept: boolean
}

/**
 * The replies of this seat that are not acknowledged yet. They outlive a reload; one that did not get through
 * waits until it is tried again or discarded.
 */
export function useUnsentReplies(
  { seatId, groupId, threadId }: { seatId: string; groupId: string; threadId: string },
  onSent: (post: { postId: string; sequence: number }) => void,
) {
  const key = unsentRepliesKey(seatId, threadId)
  const [replies, setReplies] = useState(() => waiting(readUnsentReplies(deviceStorage(), key)))

  useEffect(() => {
    function hear(event: Event) {
      if (event instanceof StorageEvent && event.key !== key) return
      const kept = readUnsentReplies(deviceStorage(), key)
      setReplies(known => {
        const stillHere = known.filter(
          ({ id, isSending }) => isSending || kept.some(reply => reply.id === id),
        )
        const added = kept.filter(({ id }) => !known.some(reply => reply.id === id))
        return [...stillHere, ...waiting(added)]
      })
    }
    window.addEventListener('storage', hear)
    window.addEventListener(unsentChanged, hear)
    return () => {
      window.removeEventListener('storage', hear)
      window.removeEventListener(unsentChanged, hear)
    }
  }, [key])

  async function send({ id, body, inReplyToId, files }: UnsentReply) {
    const reply = { id, body, inReplyToId, files }
    const isKept = keepUnsentReply(deviceStorage(), key, reply)
    setReplies(known =>
      replaced(known, { ...reply, isSending: true, words: null, answersNothing: false, isKept }),
    )
    const sending = await sendReply(groupId, threadId, reply)
    if (sending.outcome === 'sent') {
      discard(reply.id)
      onSent(sending)
    } else {
      setReplies(known => replaced(known, { ...reply, ...sending, isSending: false, isKept }))
    }
  }

  function discard(id: string) {
    forgetUnsentReply(deviceStorage(), key, id)
    setReplies(known => known.filter(reply => reply.id !== id))
  }

  return { replies, send, discard }
}

function waiting(replies: UnsentReply[]): ReplyUnderWay[] {
  return replies.map(reply => ({
    ...reply,
    isSending: false,
    words: null,
    answersNothing: false,
    isKept: true,
  }))
}

function replaced(known: ReplyUnderWay[], reply: ReplyUnderWay): ReplyUnderWay[] {
  const at = known.findIndex(({ id }) => id === reply.id)
  return at === -1 ? [...known, reply] : known.with(at, reply)
}
