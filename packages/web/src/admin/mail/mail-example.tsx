import { copy } from './copy/en.ts'
import styles from './mail-example.module.css'

/** How one and the same answer reads in a mail, at each choice of what travels. */
export function MailExample({
  content,
  group,
}: {
  content: 'FULL' | 'FIRST_LINES' | 'TITLE' | 'NOTHING'
  group: string
}) {
  const { subject, by, firstLines, rest, more } = copy.example
  const isNothing = content === 'NOTHING'
  const words = content === 'FULL' ? firstLines + rest : content === 'FIRST_LINES' ? firstLines + more : null
  return (
    <figure className={styles.example}>
      <figcaption>{copy.exampleTitle}</figcaption>
      <div className={styles.mail}>
        <p className={styles.subject}>{isNothing ? copy.example.nothingSubject(group) : subject}</p>
        {words && (
          <>
            <p className={styles.words}>{words}</p>
            <p className={styles.by}>{by}</p>
          </>
        )}
        {isNothing && <p>{copy.example.stays(group)}</p>}
        {/* Drawn only: it leads nowhere. */}
        <p>
          <span className={styles.button}>
            {isNothing ? copy.example.nothingButton : copy.example.button}
          </span>
        </p>
      </div>
    </figure>
  )
}
