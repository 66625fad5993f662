import { useEffect, useRef } from 'react'
import { filesOnTheWay } from './files-on-the-way.ts'

/** How long it is before what could not be reached is tried again; twice as long each time. In milliseconds. */
const shortestPause = 2_000
const longestPause = 60_000

/**
 * Tries again by itself what could not be reached: when the network says that it is back, and by and by, for it may
 * say so too early, and a server that was away says nothing.
 */
export function useTryingAgain(isAnyUnreached: boolean): void {
  const pause = useRef(shortestPause)

  useEffect(() => {
    function goOn() {
      pause.current = shortestPause
      filesOnTheWay.retryUnreached()
    }
    window.addEventListener('online', goOn)
    return () => window.removeEventListener('online', goOn)
  }, [])

  useEffect(() => {
    if (!isAnyUnreached) return
    const timer = setInterval(() => {
      // The button under somebody's finger stays there until it is pressed.
      if (!navigator.onLine || document.activeElement?.matches('[data-retry-file]')) return
      pause.current = Math.min(2 * pause.current, longestPause)
      filesOnTheWay.retryUnreached()
    }, pause.current)
    return () => clearInterval(timer)
  }, [isAnyUnreached])
}
