import { useEffect, useEffectEvent } from 'react'

/** How often a page that is looked at asks again. In milliseconds. */
const each = 60_000

/** Calls whenever somebody comes back to the page or the network does, and now and then while it is looked at. */
export function useSeenAgain(act: () => void): void {
  const again = useEffectEvent(act)
  useEffect(() => {
    const look = () => {
      if (!document.hidden) again()
    }
    const timer = setInterval(look, each)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    window.addEventListener('online', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
      window.removeEventListener('online', look)
    }
  }, [])
}
