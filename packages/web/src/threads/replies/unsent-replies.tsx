import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { v7 } from 'uuid'
import type { Draft } from '../../drafts/draft.ts'
import type { PostPlace } from '../posts/post-place.ts'
import { UnsentReply } from './unsent-reply.tsx'
import { WordsLeft } from './words-left.tsx'
import { useShowSent, type PostsOnPage } from './use-show-sent.ts'
import type { UnsentReply as Unsent } from './unsent-replies-on-this-device.ts'
import { useUnsentReplies } from './use-unsent-replies.ts'

/** How the box below the thread sends what was written in it. */
export interface Sender {
  send: (draft: Draft) => void
}

/** The replies that are not acknowledged yet, in their place below the last post. */
export function UnsentReplies({
  place,
  canReply,
  posts,
  ref,
}: {
  place: PostPlace
  /** Else what was written before stands here, too: there is no field for it. */
  canReply: boolean
  /** Those of the thread that are on the page by now. */
  posts: PostsOnPage
  ref: Ref<Sender>
}) {
  const showSent = useShowSent(place, posts)
  const { replies, send, discard } = useUnsentReplies(place, sent => void showSent(sent))
  const underWay = replies.filter(({ id }) => posts.edges.every(({ node }) => node.id !== id))
  useFocusOnLastPost(underWay.length)

  useImperativeHandle(ref, () => ({ send: draft => void send(replyOf(draft)) }))

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

/** Sent off before what sends had come, it has its id from then: whoever else sends it, it is posted once. */
function replyOf({ sentAs, body, inReplyToId, files }: Draft): Unsent {
  return { id: sentAs?.postId ?? v7(), body, inReplyToId, files }
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
