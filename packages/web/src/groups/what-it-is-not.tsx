import { copy } from './copy/en.ts'
import styles from './what-it-is-not.module.css'

/** What a group is not, as it was written: one thing a line. */
export function WhatItIsNot({ words }: { words: string }) {
  const lines = [...new Set(words.split('\n').map(line => line.trim()))].filter(Boolean)
  return (
    <div className={styles.not}>
      <p>{copy.whatItIsNot}</p>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
