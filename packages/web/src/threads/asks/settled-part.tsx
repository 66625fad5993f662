import type { ReactNode } from 'react'
import { startWords as copy } from './copy/start-words.ts'
import styles from './settled-part.module.css'

/** Something a form has settled already, in a line; pressed, one settles it otherwise. */
export function SettledPart({
  label,
  settled,
  open,
  onToggle,
  children,
}: {
  label: string
  settled: string
  open: boolean
  onToggle: (open: boolean) => void
  children: ReactNode
}) {
  return (
    <details className={styles.part} open={open} onToggle={event => onToggle(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.label}>{label}</span> <span>{settled}</span>
        <span className={styles.act}>{copy.change}</span>
      </summary>
      {children}
    </details>
  )
}
