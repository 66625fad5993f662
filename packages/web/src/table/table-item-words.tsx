import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { itemWords as copy } from './copy/item-words.ts'
import {
  TableItemWords_TableItemFragmentDoc,
  type TableItemWords_TableItemFragment,
} from './table-item-words.generated.ts'
import { isKeptToAFew } from './kept-to-a-few.ts'
import styles from './table-item-words.module.css'

/** "Is a four-day week honest?", leading to its thread; "Brought by Lucas, print shop owner · ten minutes". */
export function TableItemWords({ tableItem }: { tableItem: FragmentType<TableItemWords_TableItemFragment> }) {
  const { title, thread, mattersNow, minutes, timesCarried, owner, waitsForAuthor } = useFragmentData(
    TableItemWords_TableItemFragmentDoc,
    tableItem,
  )
  const slug = useSlug()
  const about = [
    copy.broughtBy(owner),
    minutes !== null && copy.minutes(minutes),
    timesCarried > 0 && copy.carriedOver(timesCarried),
    isKeptToAFew(thread) && copy.keptToAFew,
    waitsForAuthor && copy.waitsFor(thread?.author ?? null),
  ]
  return (
    <>
      <p className={styles.title}>
        {thread ? <Link to={paths.thread(slug, thread.id)}>{title}</Link> : title}
      </p>
      <p className={styles.about}>
        {mattersNow && (
          <>
            <strong className={styles.now}>{copy.mattersNow}</strong>&nbsp;·{' '}
          </>
        )}
        {about.filter(Boolean).join(' · ')}
      </p>
    </>
  )
}
