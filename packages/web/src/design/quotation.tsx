import styles from './quotation.module.css'

/** Somebody's own words, set apart in the people's voice; line breaks as they wrote them. */
export function Quotation({ children }: { children: string }) {
  return <blockquote className={styles.quotation}>{children}</blockquote>
}
