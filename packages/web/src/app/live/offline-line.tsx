import { momentWords } from '../../design/time-wording.ts'
import { offlineWords } from './copy/en.ts'
import styles from './offline-line.module.css'

/** Stands under the group's name while one is offline, or reads what was kept, and goes by itself. */
export function OfflineLine({ isOffline, asOf }: { isOffline: boolean; asOf: number | null }) {
  const words =
    asOf === null ? offlineWords.offline : offlineWords.asOf(momentWords(new Date(asOf).toISOString()))
  return (
    <p role="status" className={styles.line}>
      {(isOffline || asOf !== null) && words}
    </p>
  )
}
