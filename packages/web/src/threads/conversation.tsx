import { useMemo, useRef } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../design/button.tsx'
import { Notice } from '../design/notice.tsx'
import { draftKeys } from '../drafts/draft-keys.ts'
import { hasKeptDraft } from '../drafts/has-kept-draft.ts'
import styles from './conversation.module.css'
import { copy } from './copy/en.ts'
import { paperWords } from './copy/paper-words.ts'
import { firstName } from './first-name.ts'
import { useOpenThread } from './live/open-thread.ts'
import type { Answering } from './posts/answering.ts'
import { ThreadPosts } from './posts/thread-posts.tsx'
import { useOpeningPlace } from './posts/use-opening-place.ts'
import { usePostKeys } from './posts/use-post-keys.ts'
import { useReadPosition } from './posts/use-read-position.ts'
import { useWhatIsNew } from './posts/what-is-new.ts'
import { ReadingBar } from './reading/reading-bar.tsx'
import { ReplyBox, type ReplyBoxHandle } from './replies/reply-box.tsx'
import { UnsentReplies, useSending } from './replies/use-sending.ts'
import type { ThreadPageQuery } from './thread-page.generated.ts'

type GroupOnPage = NonNullable<ThreadPageQuery['group']>
type ThreadOnPage = NonNullable<GroupOnPage['thread']>

/** What was said, what is on its way, and where one answers. */
export function Conversation({
  slug,
  groupId,
  seat: { id: seatId, adviceHintDismissals, readingLayout },
  thread,
}: {
  slug: string
  groupId: string
  seat: GroupOnPage['viewerSeat']
  thread: ThreadOnPage
}) {
  const { id: threadId, posts, author, mode, confidence, viewerCanReply } = thread
  const isByReply = readingLayout === 'BY_REPLY'
  const { edges, pageInfo } = posts
  const place = useMemo(() => ({ slug, groupId, threadId, seatId }), [slug, groupId, threadId, seatId])
  const newOnOpening = useWhatIsNew(thread)
  const replyBox = useRef<ReplyBoxHandle>(null)
  const navigate = useNavigate()
  const { isMissing, lookAgain } = useOpeningPlace({ slug, threadId })
  const sequences = edges.map(({ node }) => node.sequence)
  useOpenThread(threadId, isByReply)
  useReadPosition({ groupId, threadId, readUpTo: thread.viewerReadUpTo, sequences, isByReply })

  const { ref: sender, isThere: isSending, bring: bringSender } = useSending(place)

  async function goFurther() {
    const part = await import('./reading/go-further.ts')
    await part.goFurther({ slug, threadId, navigate })
  }

  const answering = useMemo<Answering>(
    () => ({
      reply: postId => replyBox.current?.replyTo(postId),
      quote: (postId, words) => replyBox.current?.quote(postId, words),
    }),
    [],
  )
  usePostKeys(
    viewerCanReply ? answering : null,
    () => replyBox.current?.write(),
    () => void goFurther(),
  )

  return (
    <>
      {isMissing && (
        <Notice mood="danger">
          <p>{copy.couldNotShowPost}</p>
          <Button weight="plain" onClick={lookAgain}>
            {copy.tryAgain}
          </Button>
        </Notice>
      )}
      <p className={styles.onPaper}>{paperWords[confidence]}</p>
      <ReadingBar place={place} posts={posts} isByReply={isByReply} whatIsNew={newOnOpening} />
      <ThreadPosts
        place={place}
        posts={posts}
        isByReply={isByReply}
        isToBeHeard={mode === 'JUST_LISTEN'}
        whatIsNew={newOnOpening}
        answering={viewerCanReply ? answering : null}
      />
      {(isSending || (!viewerCanReply && hasKeptDraft(draftKeys.reply(seatId, threadId)))) && (
        <UnsentReplies ref={sender} place={place} canReply={viewerCanReply} posts={posts} />
      )}
      {!pageInfo.hasNextPage && <p className={styles.everything}>{copy.everything}</p>}
      <p className={styles.onPaper}>{paperWords[confidence]}</p>
      {viewerCanReply ? (
        <ReplyBox
          ref={replyBox}
          seatId={seatId}
          threadId={threadId}
          groupId={groupId}
          mode={mode}
          isForFew={confidence === 'NAMED' || confidence === 'PRESENT'}
          hintDismissals={adviceHintDismissals}
          askerName={author && !author.isViewer ? firstName(author) : null}
          sender={sender}
          bringSender={bringSender}
        />
      ) : (
        <Notice>{copy.cannotReply}</Notice>
      )}
    </>
  )
}
