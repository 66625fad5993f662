import { copy } from '../copy/en.ts'
import { firstName } from '../first-name.ts'
import styles from './reactions.module.css'
import type { ThreadPost_PostFragment } from './thread-post.generated.ts'

/** The warm words said to a post, each with the names of those who said it; never how many. */
export function Reactions({ reactions }: { reactions: ThreadPost_PostFragment['reactions'] }) {
  if (reactions.length === 0) return null
  return (
    <ul role="list" aria-label={copy.warmWords} className={styles.reactions}>
      {reactions.map(({ reaction, members }) => (
        <li key={reaction}>
          <em>{copy.reactions[reaction]}</em>{' '}
          {copy.together(members.map(member => (member.isViewer ? copy.you : firstName(member))))}
        </li>
      ))}
    </ul>
  )
}
