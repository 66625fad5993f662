import { Link } from 'react-router'
import { monthDayWords } from '../../design/wall-time-wording.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { copy } from '../copy/en.ts'
import type { TableItemRow_TableItemFragment } from './table-item-row.generated.ts'
import styles from './table-item-row.module.css'

/** What became of it at the meeting, and what its owner wrote back to the thread. */
export function Outcome({ item }: { item: TableItemRow_TableItemFragment }) {
  const slug = useSlug()
  const { state, carriedTo, thread, writtenBack, owner } = item
  return (
    <>
      <p role="status" className={styles.outcome}>
        {state === 'DISCUSSED' && copy.discussed}
        {state === 'CARRIED_OVER' && <Onward carriedTo={carriedTo} />}
      </p>
      {thread && writtenBack && (
        <p className={styles.outcome}>
          <Link to={paths.post(slug, thread.id, writtenBack.id)}>{copy.wroteBack(owner)}</Link>
        </p>
      )}
    </>
  )
}

/** To the table it goes on to; it may wait for one, or have been taken off since. */
function Onward({ carriedTo }: Pick<TableItemRow_TableItemFragment, 'carriedTo'>) {
  const slug = useSlug()
  const meeting = carriedTo?.meeting
  if (!carriedTo || !meeting) return carriedTo ? copy.carriedOverWaits : copy.wasCarriedOver
  return (
    <Link to={paths.tableItem(slug, meeting.id, carriedTo.id)}>
      {copy.carriedTo(monthDayWords(meeting.wallDate))}
    </Link>
  )
}
