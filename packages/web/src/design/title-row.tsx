import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './title-row.module.css'

/** A list of rows under hairlines. */
export function TitleRows({ children }: { children: ReactNode }) {
  return (
    <ul role="list" className={styles.rows}>
      {children}
    </ul>
  )
}

/** A title people wrote, leading to its page, with a line about it. `now` is what is new, in words. */
export function TitleRow({
  to,
  title,
  now,
  children,
}: {
  to: string
  title: string
  now?: string
  children: ReactNode
}) {
  return (
    <li className={styles.row}>
      <Link to={to} className={styles.title}>
        {title}
      </Link>
      <p className={styles.about}>
        {now && (
          <>
            <strong className={styles.now}>{now}</strong>&nbsp;·{' '}
          </>
        )}
        {children}
      </p>
    </li>
  )
}
