import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import styles from './button.module.css'

type Weight = 'primary' | 'quiet' | 'destructive' | 'plain'

/**
 * A button. `primary` is the page's one main act, `quiet` stands beside it, `destructive` takes something away,
 * `plain` is words only, for a row of small acts. A pending button stays focused and refuses further presses.
 */
export function Button({
  weight = 'quiet',
  pending = false,
  type = 'button',
  onClick,
  ...rest
}: ComponentProps<'button'> & { weight?: Weight; pending?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      className={`${styles.button} ${styles[weight]}`}
      aria-disabled={pending || undefined}
      onClick={event => (pending ? event.preventDefault() : onClick?.(event))}
    />
  )
}

/** A link that looks like a button, for an act that begins on another page. */
export function ButtonLink({ weight = 'quiet', ...rest }: ComponentProps<typeof Link> & { weight?: Weight }) {
  return <Link {...rest} className={`${styles.button} ${styles[weight]}`} />
}

/** Buttons side by side, one under the other where there is no room. */
export function ButtonRow(props: ComponentProps<'div'>) {
  return <div {...props} className={styles.row} />
}
