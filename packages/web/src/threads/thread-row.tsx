import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Time } from '../design/time.tsx'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { ThreadRow_ThreadFragmentDoc, type ThreadRow_ThreadFragment } from './thread-row.generated.ts'
import styles from './thread-row.module.css'

/** A thread in a list: its question, what is new in it, who spoke last and when. */
export function ThreadRow({
  slug,
  thread: from,
}: {
  slug: string
  thread: FragmentType<ThreadRow_ThreadFragment>
}) {
  const { id, title, newPostCount, lastSpeaker, lastPostAt } = useFragmentData(
    ThreadRow_ThreadFragmentDoc,
    from,
  )
  return (
    <li className={styles.row}>
      <Link to={paths.thread(slug, id)} className={styles.title}>
        {title}
      </Link>
      <p className={styles.last}>
        {newPostCount > 0 && (
          <>
            <strong className={styles.new}>{copy.newPosts(newPostCount)}</strong>
            {' · '}
          </>
        )}
        {lastSpeaker ? `${lastSpeaker.name}, ${lastSpeaker.trade}` : copy.someone}
        {' · '}
        <Time at={lastPostAt} />
      </p>
    </li>
  )
}
