import type { ReactNode } from 'react'
import { Cup } from './cup.tsx'
import styles from './nameplate.module.css'

/** A cup with initials, a name beside it, and a quieter line below. */
export function Nameplate({
  name,
  below,
  children,
}: {
  name: string
  below?: ReactNode
  children: ReactNode
}) {
  return (
    <div className={styles.nameplate}>
      <Cup name={name} />
      <div className={styles.lines}>
        <div>{children}</div>
        {below && <div className={styles.below}>{below}</div>}
      </div>
    </div>
  )
}
