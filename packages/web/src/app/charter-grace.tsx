import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { Notice } from '../design/notice.tsx'
import { dateWords } from '../design/time-wording.ts'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { CharterGrace_SeatFragmentDoc, type CharterGrace_SeatFragment } from './charter-grace.generated.ts'
import styles from './charter-grace.module.css'
import { copy } from './copy/en.ts'

/** A calm line above each page while a new charter waits for one's yes. */
export function CharterGrace({ seat }: { seat: FragmentType<CharterGrace_SeatFragment> }) {
  const { charterDueAt } = useFragmentData(CharterGrace_SeatFragmentDoc, seat)
  const slug = useSlug()
  if (!charterDueAt) return null
  return (
    <div className={styles.line}>
      <Notice mood="now">
        {copy.charterChanged(dateWords(charterDueAt))}{' '}
        <Link to={paths.charter(slug)}>{copy.readCharter}</Link>
      </Notice>
    </div>
  )
}
