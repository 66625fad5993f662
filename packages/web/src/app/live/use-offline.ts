import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** A tunnel, or a server that starts anew, is nobody's news before so long. In milliseconds. */
const lostFor = 5_000

/**
 * Whether the page is offline: the browser says so, or what happens is not told for a while and the API cannot be
 * reached either. The second, for a page can be told nothing and still reach it.
 */
export function useOffline(): { isOffline: boolean; onLink: (stands: boolean) => void } {
  const [isOffline, setOffline] = useState(!navigator.onLine)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function say(next: boolean) {
    withPageInPlace(() => flushSync(() => setOffline(next)))
  }

  async function look() {
    const isReached =
      navigator.onLine && (await fetch('/healthz', { cache: 'no-store' }).then(isOk, () => false))
    stopLooking()
    if (!isReached) timer.current = setTimeout(() => void look(), lostFor)
    say(!isReached)
  }

  /** Counted from when the link was lost: each try that does not succeed tells once more that it is. */
  function onLink(stands: boolean) {
    if (!stands) return void (timer.current ??= setTimeout(() => void look(), lostFor))
    stopLooking()
    say(false)
  }

  function stopLooking() {
    clearTimeout(timer.current)
    timer.current = undefined
  }

  const lookNow = useEffectEvent(() => void look())
  useEffect(() => {
    window.addEventListener('online', lookNow)
    window.addEventListener('offline', lookNow)
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('online', lookNow)
      window.removeEventListener('offline', lookNow)
    }
  }, [])

  return { isOffline, onLink }
}

const isOk = ({ ok }: Response) => ok

/** The line comes above the page: who reads further down keeps what they read where it is. */
function withPageInPlace(change: () => void): void {
  const page = document.getElementById('page')
  const from = page && fromStart(page)
  change()
  if (page && from !== null && window.scrollY > 0)
    window.scrollBy({ top: fromStart(page) - from, behavior: 'instant' })
}

function fromStart(element: Element): number {
  return element.getBoundingClientRect().top + window.scrollY
}
