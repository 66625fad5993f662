import { offlineWords } from './copy/en.ts'
import styles from './offline-line.module.css'

/** Stands under the group's name while one is offline, and goes by itself. */
export function OfflineLine({ isOffline }: { isOffline: boolean }) {
  return (
    <p role="status" className={styles.line}>
      {isOffline && offlineWords.offline}
    </p>
  )
}
