import type { ReactNode } from 'react'
import styles from './sheet.module.css'

/** The lamp-lit paper a page is read on. One per page. */
export function Sheet({ children }: { children: ReactNode }) {
  return <div className={styles.sheet}>{children}</div>
}

/** A part of a sheet under its own heading and hairline. */
export function Section({ title, id, children }: { title: ReactNode; id: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** A sentence under a page heading. */
export function Lede({ children }: { children: ReactNode }) {
  return <p className={styles.lede}>{children}</p>
}
