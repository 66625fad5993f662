import type { ReactNode } from 'react'
import { SkipLink } from '../design/skip-link.tsx'
import { copy } from './copy/en.ts'
import styles from './page-frame.module.css'

/** The top line, and the one column under it. With places, room is kept for the bar at the bottom of a phone. */
export function PageFrame({
  top,
  hasPlaces = false,
  children,
}: {
  top?: ReactNode
  hasPlaces?: boolean
  children: ReactNode
}) {
  return (
    <div className={hasPlaces ? `${styles.frame} ${styles.withPlaces}` : styles.frame}>
      <SkipLink to="page">{copy.skip}</SkipLink>
      <header className={styles.top}>{top}</header>
      <main id="page" tabIndex={-1} className={styles.page}>
        {children}
      </main>
    </div>
  )
}
