import { Link, useMatch } from 'react-router'
import { Notice } from '../design/notice.tsx'
import { dateWords } from '../design/time-wording.ts'
import { paths } from '../paths.ts'
import styles from './frame-line.module.css'
import { mailCameBackWords as copy } from './copy/mail-came-back-words.ts'

/** A line above each page while no mail reaches one: said here, since it cannot be written. The settings say more. */
export function MailCameBackLine({ since }: { since: string }) {
  const isAtSettings = useMatch(paths.settings()) !== null
  if (isAtSettings) return null
  return (
    <div className={styles.line}>
      <Notice mood="now">
        {copy.cameBack(dateWords(since))} <Link to={paths.address()}>{copy.lookAtAddress}</Link>
      </Notice>
    </div>
  )
}
