import { copy } from '../copy/en.ts'
import styles from './grip.module.css'
import type { GripHandlers } from './use-dragging.ts'

/** Where a row is taken hold of by mouse, pen or finger. The buttons beside it do the same by keyboard. */
export function Grip(handlers: GripHandlers) {
  return (
    <span {...handlers} className={styles.grip} title={copy.drag} aria-hidden="true">
      <svg viewBox="0 0 10 16" className={styles.dots}>
        <path d="M2 2h.01M8 2h.01M2 8h.01M8 8h.01M2 14h.01M8 14h.01" />
      </svg>
    </span>
  )
}
