import { copy } from '../copy/en.ts'
import styles from './composer.module.css'

/** How much still fits, told only near the limit; past it, how much is too much. */
export function RoomLeft({
  id,
  length,
  longest,
  over,
}: {
  id: string
  length: number
  longest: number
  over: (count: number) => string
}) {
  const left = longest - length
  const isNear = left < longest / 20
  return (
    <p id={id} aria-live="polite" className={left < 0 ? styles.over : styles.room} hidden={!isNear}>
      {isNear && (left < 0 ? over(-left) : copy.charactersLeft(left))}
    </p>
  )
}
