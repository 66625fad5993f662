import { Link } from 'react-router'
import { useSlug } from '../../groups/use-slug.ts'
import { dayPossessive } from '../../meetings/when-words.ts'
import { paths } from '../../paths.ts'
import { copy } from '../copy/en.ts'
import type { TableItemRow_TableItemFragment } from './table-item-row.generated.ts'
import styles from './table-item-row.module.css'

/** What became of it at the meeting, and what its owner wrote back to the thread. */
export function Outcome({ item }: { item: TableItemRow_TableItemFragment }) {
  const slug = useSlug()
  const { thread, writtenBack, owner } = item
  return (
    <>
      <p role="status" className={styles.outcome}>
        {outcomeWords(item)}
      </p>
      {thread && writtenBack && (
        <p className={styles.outcome}>
          <Link to={paths.post(slug, thread.id, writtenBack.id)}>{copy.wroteBack(owner)}</Link>
        </p>
      )}
    </>
  )
}

function outcomeWords({ state, carriedTo }: TableItemRow_TableItemFragment): string {
  if (state === 'DISCUSSED') return copy.discussed
  if (state !== 'CARRIED_OVER') return ''
  const next = carriedTo?.meeting
  return copy.carriedTo(next ? dayPossessive(next) : null)
}
