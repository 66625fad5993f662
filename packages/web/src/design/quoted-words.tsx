import styles from './quoted-words.module.css'

/** A few of a person's own words inside what the software says. */
export function QuotedWords({ children }: { children: string }) {
  return <blockquote className={styles.words}>{children}</blockquote>
}
