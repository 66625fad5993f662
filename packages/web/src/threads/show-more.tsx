import { useState } from 'react'
import { Button } from '../design/button.tsx'
import { copy } from './copy/en.ts'
import styles from './show-more.module.css'

/** Brings more of a list. Says so while it does, and offers it again where it did not work. */
export function ShowMore({ label, show }: { label: string; show: () => Promise<unknown> }) {
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
          {copy.couldNotShowMore}
        </p>
      )}
      <Button pending={state === 'pending'} onClick={() => void press()}>
        {state === 'pending' ? copy.showingMore : label}
      </Button>
    </div>
  )
}
