import styles from './loading-line.module.css'

/** A line at the top of the window while the next page is on its way. The page before stays readable. */
export function LoadingLine({ active }: { active: boolean }) {
  return active ? <div className={styles.line} aria-hidden="true" /> : null
}
