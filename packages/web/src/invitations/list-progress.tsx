import { copy } from './copy/en.ts'
import { listAtAGlance } from './list-at-a-glance.ts'
import styles from './list-progress.module.css'

const mostLinesNamed = 3

/** How many people a list names so far and, unless that was already said, which lines still want an address. */
export function ListProgress({ list, refused }: { list: string; refused: boolean }) {
  const { count, withoutAddress } = listAtAGlance(list)
  return (
    <output className={styles.progress}>
      <span>{copy.understood(count)}</span>
      {!refused &&
        withoutAddress
          .slice(0, mostLinesNamed)
          .map(({ line, text }) => <span key={line}>{copy.withoutAddress(line, text)}</span>)}
    </output>
  )
}
