import { initialsOf } from './initials.ts'
import styles from './cup.module.css'

/** A person's cup seen from above, with initials. The name always stands beside it, so it is not read out. */
export function Cup({ name }: { name: string }) {
  return (
    <svg className={styles.cup} viewBox="0 0 44 40" aria-hidden="true" focusable="false">
      <path className={styles.handle} d="M37 14.5a6 6 0 0 1 0 11" />
      <circle className={styles.rim} cx="20" cy="20" r="18" />
      <text className={styles.initials} x="20" y="20">
        {initialsOf(name)}
      </text>
    </svg>
  )
}
