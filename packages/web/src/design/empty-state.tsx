import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** What stands where a list is empty: why it is so, and what one can do. */
export function EmptyState({ words, children }: { words: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p className={styles.words}>{words}</p>
      {children}
    </div>
  )
}
