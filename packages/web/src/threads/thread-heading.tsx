import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { dayWords, nearDayWords } from '../design/time-wording.ts'
import { paths } from '../paths.ts'
import { confidenceLine } from './confidence/confidence-line.ts'
import { copy } from './copy/en.ts'
import { firstName } from './first-name.ts'
import {
  ThreadHeading_ThreadFragmentDoc,
  type ThreadHeading_ThreadFragment,
} from './thread-heading.generated.ts'
import styles from './thread-heading.module.css'

/** A thread's question, what it is for and since when, who may know of it, and on whose table it lies. */
export function ThreadHeading({
  slug,
  within,
  thread: from,
}: {
  slug: string
  within: string
  thread: FragmentType<ThreadHeading_ThreadFragment>
}) {
  const thread = useFragmentData(ThreadHeading_ThreadFragmentDoc, from)
  const { title, outcome } = thread
  return (
    <header className={styles.heading}>
      <Link to={paths.threads(slug)} className={styles.back}>
        {copy.threads}
      </Link>
      <PageHeading within={within}>{title}</PageHeading>
      <p className={styles.line}>{howItStands(thread).join(' ')}</p>
      <div className={styles.links}>
        {outcome && (
          <Link to={{ hash: outcome.id }} className={styles.back}>
            {copy.whatBecame}
          </Link>
        )}
        <OnTable slug={slug} thread={thread} />
      </div>
    </header>
  )
}

/** What it is for and how far it has come, then who may know of it. */
function howItStands(thread: ThreadHeading_ThreadFragment): string[] {
  const { kind, mode, author, postCount, restedAt, closedAt, repliesCloseAt: end } = thread
  const changed = thread.modeChangedAt && dayWords(thread.modeChangedAt)
  const name = author?.isViewer ? null : firstName(author)
  return [
    copy.began(kind, name, dayWords(thread.startedAt), mode, changed),
    copy.replies(postCount - 1),
    closedAt ? copy.closed(dayWords(closedAt)) : '',
    confidenceLine(thread),
    restedAt ? copy.rests(dayWords(restedAt)) : '',
    end ? (Date.parse(end) > Date.now() ? copy.repliesClose : copy.repliesClosed)(nearDayWords(end)) : '',
  ].filter(Boolean)
}

/** "On Tuesday’s table", leading there; or the way to bring it there; or that its author was asked. */
function OnTable({
  slug,
  thread: { id, author, confidence, table },
}: {
  slug: string
  thread: ThreadHeading_ThreadFragment
}) {
  const { itemId, meetingId, startsAt, timeZone, viewerCanBring, requestItemId } = table
  if (requestItemId) return <p className={styles.line}>{copy.askedToBring(firstName(author))}</p>
  if (!itemId && (!viewerCanBring || confidence === 'NOT_AGAIN')) return null
  const day = startsAt && timeZone && nearDayWords(startsAt, { timeZone })
  const there = itemId && meetingId && paths.tableItem(slug, meetingId, itemId)
  return (
    <Link to={there || paths.bringToTable(slug, id)} className={styles.back}>
      {itemId ? copy.onTable(day) : copy.bring(day)}
    </Link>
  )
}
