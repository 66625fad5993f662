import type { ComponentProps, ReactNode } from 'react'
import styles from './row.module.css'

/** One of a list under hairlines: what it is, what somebody wrote in it, and a line about it. */
export function Row({ children }: { children: ReactNode }) {
  return <li className={styles.row}>{children}</li>
}

/** What somebody wrote, in the voice of people. */
export function RowWords({ children }: { children: ReactNode }) {
  return <p className={styles.words}>{children}</p>
}

/** What is said instead of somebody's words, or beside them. */
export function RowLine(paragraph: Omit<ComponentProps<'p'>, 'className'>) {
  return <p {...paragraph} className={styles.line} />
}

/** Who, when and where. By its `id` it describes what leads on. */
export function RowAbout({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.about}>
      {children}
    </p>
  )
}
