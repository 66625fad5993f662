import { useState } from 'react'

/** What a question needs to know before it is asked: looked up when its button is pressed. */
export function useLookUp<Found>(look: () => Promise<Found>) {
  const [found, setFound] = useState<Found | null>(null)
  const [state, setState] = useState<'idle' | 'pending' | 'failed'>('idle')

  async function lookUp() {
    setState('pending')
    try {
      setFound(await look())
      setState('idle')
    } catch {
      setState('failed')
    }
  }

  return {
    found,
    pending: state === 'pending',
    failed: state === 'failed',
    lookUp: () => void lookUp(),
    putAway: () => setFound(null),
  }
}
