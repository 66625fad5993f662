import { useState, type RefObject } from 'react'
import { PopUp } from '../../design/pop-up.tsx'
import { paths } from '../../paths.ts'
import { copy } from '../copy/en.ts'
import { postMenuWords as words } from '../copy/post-menu-words.ts'
import { firstName } from '../first-name.ts'
import { useMarkUnread } from '../reading/use-mark-unread.ts'
import styles from './post-menu.module.css'
import type { PostPlace } from './post-place.ts'
import { TakeBackPost } from './take-back-post.tsx'
import type { ThreadPost_PostFragment } from './thread-post.generated.ts'
import type { WarmWords } from './use-warm-words.ts'

/** Thanks stand under the post itself. */
const inMenu = ['WITH_YOU', 'MADE_ME_THINK', 'SAME_HERE'] as const

/** What is rarely pressed under a post: the other warm words, its link, marking as new from here, taking it back. */
export function PostMenu({
  id: menuId,
  place,
  sequence,
  post: { id, author, viewerCanReact, viewerCanTakeBack },
  article,
  warmWords,
}: {
  id: string
  place: PostPlace
  sequence: number
  post: ThreadPost_PostFragment
  article: RefObject<HTMLElement | null>
  /** Null where they stand under the post. */
  warmWords: WarmWords | null
}) {
  const [isTakingBack, setTakingBack] = useState(false)
  const [said, setSaid] = useState('')
  const { markUnread, trouble } = useMarkUnread(place)
  const name = firstName(author)

  async function copyLink() {
    const link = new URL(paths.post(place.slug, place.threadId, id), window.location.origin).href
    setSaid('')
    await navigator.clipboard.writeText(link).then(
      () => setSaid(words.linkCopied),
      () => setSaid(words.linkNotCopied(link)),
    )
  }

  return (
    <>
      <PopUp id={menuId} label={author?.isViewer ? copy.moreAboutYours : copy.moreAbout(name)}>
        {viewerCanReact && warmWords && (
          <ul role="list" aria-label={words.warm(name)}>
            {inMenu.map(reaction => (
              <li key={reaction}>
                <button
                  type="button"
                  aria-pressed={warmWords.isSaid(reaction)}
                  onClick={() => warmWords.press(reaction)}
                >
                  {copy.say(reaction, name)}
                </button>
              </li>
            ))}
          </ul>
        )}
        <ul role="list" aria-label={words.other}>
          {!author?.isViewer && (
            <li>
              <button type="button" onClick={() => void markUnread(sequence)}>
                {words.newFromHere}
              </button>
            </li>
          )}
          <li>
            <button type="button" onClick={() => void copyLink()}>
              {words.copyLink}
            </button>
          </li>
          {viewerCanTakeBack && (
            <li>
              <button type="button" onClick={() => setTakingBack(true)}>
                {words.takeBackPost}
              </button>
            </li>
          )}
        </ul>
      </PopUp>
      <p role="status" className={styles.said}>
        {trouble ?? said}
      </p>
      {viewerCanTakeBack && (
        <TakeBackPost
          place={place}
          postId={id}
          article={article}
          open={isTakingBack}
          onClose={() => setTakingBack(false)}
        />
      )}
    </>
  )
}
