import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { dayWords, nearDayWords } from '../design/time-wording.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { firstName } from './first-name.ts'
import {
  ThreadHeading_ThreadFragmentDoc,
  type ThreadHeading_ThreadFragment,
} from './thread-heading.generated.ts'
import styles from './thread-heading.module.css'

/** A thread's question, who asked it and when, how much was answered, and on whose table it lies. */
export function ThreadHeading({
  slug,
  within,
  thread: from,
}: {
  slug: string
  within: string
  thread: FragmentType<ThreadHeading_ThreadFragment>
}) {
  const { id, title, author, startedAt, postCount, table } = useFragmentData(
    ThreadHeading_ThreadFragmentDoc,
    from,
  )
  const day = dayWords(startedAt)
  const asked = author?.isViewer ? copy.youAsked(day) : copy.asked(firstName(author), day)
  return (
    <header className={styles.heading}>
      <Link to={paths.threads(slug)} className={styles.back}>
        {copy.threads}
      </Link>
      <PageHeading within={within}>{title}</PageHeading>
      <p className={styles.line}>{[asked, copy.replies(postCount - 1), copy.staysAtThisTable].join(' ')}</p>
      <OnTable slug={slug} threadId={id} table={table} />
    </header>
  )
}

/** "On Tuesday’s table", leading there; or the way to bring it there. */
function OnTable({
  slug,
  threadId,
  table: { itemId, meetingId, startsAt, timeZone, viewerCanBring },
}: {
  slug: string
  threadId: string
  table: ThreadHeading_ThreadFragment['table']
}) {
  if (!itemId && !viewerCanBring) return null
  const day = startsAt && timeZone && nearDayWords(startsAt, { timeZone })
  const there = itemId && meetingId && paths.tableItem(slug, meetingId, itemId)
  return (
    <Link to={there || paths.bringToTable(slug, threadId)} className={styles.back}>
      {itemId ? copy.onTable(day) : copy.bring(day)}
    </Link>
  )
}
