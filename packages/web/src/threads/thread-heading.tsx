import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { PageHeading } from '../design/page-heading.tsx'
import { dayWords } from '../design/time-wording.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { firstName } from './first-name.ts'
import {
  ThreadHeading_ThreadFragmentDoc,
  type ThreadHeading_ThreadFragment,
} from './thread-heading.generated.ts'
import styles from './thread-heading.module.css'

/** A thread's question, who asked it and when, and how much was answered. */
export function ThreadHeading({
  slug,
  within,
  thread: from,
}: {
  slug: string
  within: string
  thread: FragmentType<ThreadHeading_ThreadFragment>
}) {
  const { title, author, startedAt, postCount } = useFragmentData(ThreadHeading_ThreadFragmentDoc, from)
  const day = dayWords(startedAt)
  const asked = author?.isViewer ? copy.youAsked(day) : copy.asked(firstName(author), day)
  return (
    <header className={styles.heading}>
      <Link to={paths.threads(slug)} className={styles.back}>
        {copy.threads}
      </Link>
      <PageHeading within={within}>{title}</PageHeading>
      <p className={styles.line}>{[asked, copy.replies(postCount - 1), copy.staysAtThisTable].join(' ')}</p>
    </header>
  )
}
