import { Link } from 'react-router'
import { Notice } from '../design/notice.tsx'
import { dateWords } from '../design/time-wording.ts'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import styles from './frame-line.module.css'
import { charterGraceWords as copy } from './copy/charter-grace-words.ts'

/** A calm line above each page while a new charter waits for one's yes, until that day. */
export function CharterGrace({ until }: { until: string }) {
  const slug = useSlug()
  return (
    <div className={styles.line}>
      <Notice mood="now">
        {copy.charterChanged(dateWords(until))} <Link to={paths.charter(slug)}>{copy.readCharter}</Link>
      </Notice>
    </div>
  )
}
