import { dayWords } from '../../design/time-wording.ts'
import { copy } from '../copy/en.ts'
import styles from './new-since.module.css'

/** The ember rule above the first post one has not seen. */
export function NewSince({ lookedAt }: { lookedAt: string | null }) {
  return (
    <h2 id="new" tabIndex={-1} className={styles.rule}>
      {lookedAt ? copy.newSince(dayWords(lookedAt)) : copy.new}
    </h2>
  )
}
