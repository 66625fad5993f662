import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { v7 } from 'uuid'
import type { PostPlace } from '../posts/post-place.ts'
import { UnsentReply } from './unsent-reply.tsx'
import { WordsLeft } from './words-left.tsx'
import type { UnsentReply as Unsent } from './unsent-replies-on-this-device.ts'
import { useUnsentReplies } from './use-unsent-replies.ts'

/** What is sent: the words, the post they answer, and the pictures and papers that go with them. */
export type Reply = Omit<Unsent, 'id'>

/** How the box below the thread sends what was written in it. */
export interface Sender {
  send: (reply: Reply) => void
}

/** The replies that are not acknowledged yet, in their place below the last post. */
export function UnsentReplies({
  place,
  canReply,
  isPosted,
  onSent,
  ref,
}: {
  place: PostPlace
  /** Else what was written before stands here, too: there is no field for it. */
  canReply: boolean
  /** Whether the post of this id is on the page by now. */
  isPosted: (id: string) => boolean
  onSent: (post: { postId: string; sequence: number }) => void
  ref: Ref<Sender>
}) {
  const { replies, send, discard } = useUnsentReplies(place, onSent)
  const underWay = replies.filter(({ id }) => !isPosted(id))
  useFocusOnLastPost(underWay.length)

  useImperativeHandle(ref, () => ({ send: reply => void send({ id: v7(), ...reply }) }))

  return (
    <>
      {underWay.map(reply => (
        <UnsentReply
          key={reply.id}
          reply={reply}
          onRetry={() => void send(reply)}
          onSendToThread={() => void send({ ...reply, inReplyToId: null })}
          onDiscard={() => discard(reply.id)}
        />
      ))}
      {!canReply && <WordsLeft place={place} />}
    </>
  )
}

/** A reply that was sent or discarded takes its buttons away: the last post takes the focus they had. */
function useFocusOnLastPost(underWay: number) {
  const before = useRef(underWay)
  useEffect(() => {
    if (underWay < before.current && document.activeElement === document.body)
      [...document.querySelectorAll<HTMLElement>('article[id]')].at(-1)?.focus({ preventScroll: true })
    before.current = underWay
  }, [underWay])
}
