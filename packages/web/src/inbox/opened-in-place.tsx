import type { ReactNode } from 'react'
import styles from './item-row.module.css'

/** What one was told that leads nowhere: it unfolds here, and is read by that. */
export function OpenedInPlace({
  sentence,
  about,
  onOpen,
  children,
}: {
  sentence: ReactNode
  /** The id of the line about it. */
  about: string
  onOpen: () => void
  children: ReactNode
}) {
  return (
    <details onToggle={event => event.currentTarget.open && onOpen()}>
      <summary className={styles.summary} aria-describedby={about}>
        {sentence}
      </summary>
      {children}
    </details>
  )
}
