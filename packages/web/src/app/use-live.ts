import { useEffect, useState } from 'react'

type Live = typeof import('./live/live.tsx')

/** Apart from what follows it: Vite brings what a part needs around all that hangs on its import, outside of any catch there. */
const bringLive = () => import('./live/live.tsx')

/** How long a page has been at rest before it looks on: none of this belongs to the first load. In milliseconds. */
const restsFor = 2_000

/** How long until it is tried again where it could not be brought: what waits to be sent waits for it. In milliseconds. */
const again = 10_000

/** What looks on at the open group, once the page has come to rest; null before, and where it could not be brought. */
export function useLive(isSeated: boolean): Live | null {
  const [live, setLive] = useState<Live | null>(null)
  useEffect(() => {
    if (!isSeated) return
    const bring = () => void bringLive().then(setLive, () => (timer = setTimeout(bring, again)))
    // Whoever reads without a network learns so at once.
    let timer = setTimeout(bring, navigator.onLine ? restsFor : 0)
    window.addEventListener('online', bring)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', bring)
    }
  }, [isSeated])
  return isSeated ? live : null
}
