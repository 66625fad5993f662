import { Button } from '../../design/button.tsx'
import { Markdown } from '../../design/markdown.tsx'
import { DraftBeside } from '../../drafts/draft-beside.tsx'
import { draftKeys } from '../../drafts/draft-keys.ts'
import { holdsAnything } from '../../drafts/draft.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import { sendingWords } from '../copy/sending-words.ts'
import type { PostPlace } from '../posts/post-place.ts'
import styles from './unsent-reply.module.css'

/** What somebody wrote before the thread took no more replies: it cannot be sent here, and is not lost. */
export function WordsLeft({ place: { seatId, threadId, groupId, slug } }: { place: PostPlace }) {
  const hand = useDraft({ key: draftKeys.reply(seatId, threadId), groupId, slug })
  if (!holdsAnything(hand.draft)) return null
  return (
    <>
      <DraftBeside hand={hand} />
      <article className={styles.unsent} aria-label={sendingWords.notSentYet}>
        <p className={styles.state}>
          <strong>{sendingWords.wordsLeft}</strong>
        </p>
        <Markdown source={hand.draft.body} />
        <div className={styles.acts}>
          <Button weight="plain" onClick={hand.clear}>
            {sendingWords.discard}
          </Button>
        </div>
      </article>
    </>
  )
}
