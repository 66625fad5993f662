import { copy } from './copy/en.ts'
import styles from './opening.module.css'

/** The very first moment, before anything has arrived. */
export function Opening() {
  return (
    <main>
      <p className={styles.opening} role="status">
        {copy.opening}
      </p>
    </main>
  )
}
