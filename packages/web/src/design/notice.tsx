import type { ReactNode } from 'react'
import styles from './notice.module.css'

type Mood = 'plain' | 'now' | 'danger' | 'done'

/** A few sentences set apart. `danger` is read out at once, `done` when the reader pauses. */
export function Notice({ mood = 'plain', children }: { mood?: Mood; children: ReactNode }) {
  const role = mood === 'danger' ? 'alert' : mood === 'done' ? 'status' : undefined
  return (
    <div role={role} className={`${styles.notice} ${styles[mood]}`}>
      {children}
    </div>
  )
}

/** What stands above a form that did not get through. Nothing when there is no trouble. */
export function Trouble({ words }: { words: string | undefined }) {
  return words ? <Notice mood="danger">{words}</Notice> : null
}
