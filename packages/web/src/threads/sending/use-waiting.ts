import { useEffect, useEffectEvent, useState } from 'react'
import { readWaiting, waitingChanged, waitingOf, type WaitingChange } from './waiting-on-this-device.ts'

/** Whether what has this id waits to be sent. `onSent` hears when it was, whatever sent it in this window. */
export function useWaiting(seatId: string, id: string | null, onSent: () => void): boolean {
  const look = () => id !== null && readWaiting(seatId, id).length > 0
  const [isWaiting, setWaiting] = useState(look)
  const [known, setKnown] = useState(id)
  if (known !== id) {
    setKnown(id)
    setWaiting(look())
  }

  const hear = useEffectEvent((event: Event) => {
    const change = (event as CustomEvent<WaitingChange>).detail
    if (change.id !== id) return
    setWaiting(look())
    if (change.isSent) onSent()
  })
  const hearOthers = useEffectEvent(({ key }: StorageEvent) => {
    if (id !== null && key === waitingOf(seatId) + id) setWaiting(look())
  })

  useEffect(() => {
    const onChange = (event: Event) => hear(event)
    const onStorage = (event: StorageEvent) => hearOthers(event)
    window.addEventListener(waitingChanged, onChange)
    window.addEventListener('storage', onStorage)
    return () => {
      window.removeEventListener(waitingChanged, onChange)
      window.removeEventListener('storage', onStorage)
    }
  }, [])

  return isWaiting
}
