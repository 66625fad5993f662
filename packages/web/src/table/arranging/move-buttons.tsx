import { copy } from '../copy/en.ts'
import styles from './move-buttons.module.css'

/** Moves an item by one place. At an end the button stays, keeps the focus, and says that there is no further. */
export function MoveButtons({
  title,
  at,
  of,
  onMove,
}: {
  title: string
  /** From 0. */
  at: number
  of: number
  onMove: (to: number) => void
}) {
  const button = (words: string, name: string, to: number) => (
    <button
      type="button"
      className={styles.button}
      aria-label={name}
      aria-disabled={to < 0 || to >= of || undefined}
      onClick={() => onMove(to)}
    >
      {words}
    </button>
  )
  return (
    <>
      {button(copy.moveUp, copy.moveUpItem(title), at - 1)}
      {button(copy.moveDown, copy.moveDownItem(title), at + 1)}
    </>
  )
}
