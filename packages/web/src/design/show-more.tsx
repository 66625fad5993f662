import { useState } from 'react'
import { Button } from './button.tsx'
import styles from './show-more.module.css'

/** Brings more of a list. Offers it again where it did not work. */
export function ShowMore({
  label,
  trouble,
  show,
}: {
  label: string
  /** What is said when it did not work: what happened, what is safe. */
  trouble: string
  show: () => Promise<unknown>
}) {
  const [state, setState] = useState<'resting' | 'pending' | 'failed'>('resting')

  async function press() {
    setState('pending')
    try {
      await show()
      setState('resting')
    } catch {
      setState('failed')
    }
  }

  return (
    <div className={styles.more}>
      {state === 'failed' && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <Button pending={state === 'pending'} onClick={() => void press()}>
        {label}
      </Button>
    </div>
  )
}
