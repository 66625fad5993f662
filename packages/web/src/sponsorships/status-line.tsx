import { dateWords } from '../design/time-wording.ts'
import { copy } from './copy/en.ts'
import type { Standing } from './copy/status-words.ts'
import { statusWords } from './copy/status-words.ts'
import styles from './status-line.module.css'
import { stopsOf } from './stops.ts'

/** The way to the table as a line with its stops; what it shows stands under it in words, which are its name. */
export function StatusLine({ sponsorship }: { sponsorship: Standing }) {
  return (
    <div className={styles.status}>
      <div role="img" aria-labelledby="how-it-stands" className={styles.line}>
        {stopsOf(sponsorship).map(({ name, standing, at }) => (
          <div key={name} className={`${styles.stop} ${styles[standing]}`}>
            <span className={styles.name}>{copy.stops[name]}</span>
            {at && <span className={styles.at}>{dateWords(at)}</span>}
          </div>
        ))}
      </div>
      <p id="how-it-stands" className={styles.words}>
        {statusWords(sponsorship)}
      </p>
    </div>
  )
}
