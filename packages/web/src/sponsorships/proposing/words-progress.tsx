import { copy } from './copy/en.ts'
import { fewestWords } from './proposal.ts'
import styles from './words-progress.module.css'

/** From how many characters on it is worth saying what is missing. */
const near = 90

/** How much is missing to say why, told only near the end. */
export function WordsProgress({ length }: { length: number }) {
  const missing = fewestWords - length
  const isNear = missing > 0 && length >= near
  return (
    <p aria-live="polite" className={styles.progress} hidden={!isNear}>
      {isNear && copy.missing(missing)}
    </p>
  )
}
