import styles from './skip-link.module.css'

/** The first stop of the Tab key: past the places, to the page itself. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a className={styles.skip} href={`#${to}`}>
      {children}
    </a>
  )
}
