import { copy } from '../copy/en.ts'
import { firstName } from '../first-name.ts'
import styles from './reactions.module.css'
import type { ThreadPost_PostFragment } from './thread-post.generated.ts'

type Members = ThreadPost_PostFragment['reactions'][number]['members']

/** The reader comes first. */
const inOrder = (members: Members) =>
  members.toSorted((one, other) => Number(other.isViewer) - Number(one.isViewer))

/** The warm words said to a post, each with the names of those who said it: "You and Priya: thank you". Never how many. */
export function Reactions({ reactions }: { reactions: ThreadPost_PostFragment['reactions'] }) {
  if (reactions.length === 0) return null
  return (
    <ul role="list" aria-label={copy.warmWords} className={styles.reactions}>
      {reactions.map(({ reaction, members }) => (
        <li key={reaction}>
          {copy.together(inOrder(members).map(member => (member.isViewer ? copy.you : firstName(member))))}:{' '}
          <em>{copy.reactions[reaction]}</em>
        </li>
      ))}
    </ul>
  )
}
