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

const thanks = ['THANK_YOU'] as const
const allWarmWords = ['WITH_YOU', 'SAME_HERE', 'THANK_YOU', 'MADE_ME_THINK'] as const

/** The small acts under a post; what is rarely pressed stands in a menu. */
export function PostActs({
  place,
  sequence,
  post,
  article,
  words,
  answering,
  isToBeHeard,
  onEdit,
}: {
  place: PostPlace
  sequence: number
  post: ThreadPost_PostFragment
  article: RefObject<HTMLElement | null>
  words: RefObject<HTMLElement | null>
  answering: Answering | null
  /** Whoever wrote it wants no advice: every warm word stands first. */
  isToBeHeard: boolean
  onEdit: () => void
}) {
  const { id, author, body, viewerCanEdit, viewerCanReact } = post
  const warmWords = useWarmWords(place.groupId, post)
  const name = firstName(author)
  const warm =
    viewerCanReact &&
    (isToBeHeard ? allWarmWords : thanks).map(reaction => (
      <Button
        key={reaction}
        weight="plain"
        aria-pressed={warmWords.isSaid(reaction)}
        onClick={() => warmWords.press(reaction)}
      >
        {copy.say(reaction, name)}
      </Button>
    ))
  return (
    <div className={styles.acts}>
      {isToBeHeard && warm}
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
      {!isToBeHeard && warm}
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
            warmWords={isToBeHeard ? null : warmWords}
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
