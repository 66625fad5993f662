import type { RefObject } from 'react'
import { broughtLater } from '../../design/brought-later.tsx'
import { Button } from '../../design/button.tsx'
import { MenuButton } from '../../design/menu-button.tsx'
import { copy } from '../copy/en.ts'
import { firstName } from '../first-name.ts'
import type { Answering } from './answering.ts'
import { chosenWordsIn } from './chosen-words.ts'
import styles from './post-acts.module.css'
import type { PostPlace } from './post-place.ts'
import type { ThreadPost_PostFragment } from './thread-post.generated.ts'
import { useWarmWords } from './use-warm-words.ts'

const PostMenu = broughtLater(async () => (await import('./post-menu.tsx')).PostMenu)

/** The small acts under a post; what is rarely pressed stands in a menu. */
export function PostActs({
  place,
  sequence,
  post,
  article,
  words,
  answering,
  onEdit,
}: {
  place: PostPlace
  sequence: number
  post: ThreadPost_PostFragment
  article: RefObject<HTMLElement | null>
  words: RefObject<HTMLElement | null>
  answering: Answering | null
  onEdit: () => void
}) {
  const { id, author, body, viewerCanEdit, viewerCanReact } = post
  const warmWords = useWarmWords(place.groupId, post)
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
      {viewerCanReact && (
        <Button
          weight="plain"
          aria-pressed={warmWords.isSaid('THANK_YOU')}
          onClick={() => warmWords.press('THANK_YOU')}
        >
          {copy.thank(name)}
        </Button>
      )}
      {viewerCanEdit && (
        <Button weight="plain" aria-label={copy.editPost} onClick={onEdit}>
          {copy.edit}
        </Button>
      )}
      <MenuButton
        label={copy.more}
        name={author?.isViewer ? copy.moreAboutYours : copy.moreAbout(name)}
        trouble={copy.couldNotBring}
        bring={PostMenu.bring}
      >
        {menuId => (
          <PostMenu
            id={menuId}
            place={place}
            sequence={sequence}
            post={post}
            article={article}
            warmWords={warmWords}
          />
        )}
      </MenuButton>
      {warmWords.trouble && (
        <p role="alert" className={styles.trouble}>
          {warmWords.trouble}
        </p>
      )}
    </div>
  )
}
