import { useState, type RefObject } from 'react'
import { Button } from '../../design/button.tsx'
import type { Answering } from './answering.ts'
import { chosenWordsIn } from './chosen-words.ts'
import { copy } from '../copy/en.ts'
import { firstName } from '../first-name.ts'
import type { PostPlace } from './post-place.ts'
import { TakeBackPost } from './take-back-post.tsx'
import type { ThreadPost_PostFragment } from './thread-post.generated.ts'
import styles from './post-acts.module.css'

/** The small acts under a post. */
export function PostActs({
  place,
  post: { id, author, body, viewerCanEdit, viewerCanTakeBack },
  article,
  words,
  answering,
  onEdit,
}: {
  place: PostPlace
  post: ThreadPost_PostFragment
  article: RefObject<HTMLElement | null>
  words: RefObject<HTMLElement | null>
  answering: Answering | null
  onEdit: () => void
}) {
  const [isTakingBack, setTakingBack] = useState(false)
  const name = firstName(author)
  return (
    <div className={styles.acts}>
      {answering && (
        <>
          <Button weight="plain" aria-label={copy.replyTo(name)} onClick={() => answering.reply(id)}>
            {copy.reply}
          </Button>
          <Button
            weight="plain"
            data-act="quote"
            aria-label={copy.quotePost(name)}
            onMouseDown={event => event.preventDefault()}
            onClick={() => answering.quote(id, chosenWordsIn(words.current) ?? body ?? '')}
          >
            {copy.quote}
          </Button>
        </>
      )}
      {viewerCanEdit && (
        <Button weight="plain" aria-label={copy.editPost} onClick={onEdit}>
          {copy.edit}
        </Button>
      )}
      {viewerCanTakeBack && (
        <Button weight="plain" aria-label={copy.takeBackPost} onClick={() => setTakingBack(true)}>
          {copy.takeBack}
        </Button>
      )}
      <TakeBackPost
        place={place}
        postId={id}
        article={article}
        open={isTakingBack}
        onClose={() => setTakingBack(false)}
      />
    </div>
  )
}
