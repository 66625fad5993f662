import { useEffect } from 'react'

const bring = () => import('./watch-waiting.ts')

/** How long a page has been at rest before: none of this belongs to the first load. In milliseconds. */
const restsFor = 2_000

/** Watches whether something waits to be sent, on a page that looks on at no group. */
export function useWatchWaiting(): void {
  useEffect(() => {
    let stop: (() => void) | null = null
    let isOver = false
    const begin = () => {
      bring().then(
        ({ watchWaiting }) => {
          if (!isOver) stop ??= watchWaiting()
        },
        () => undefined,
      )
    }
    const timer = window.setTimeout(begin, restsFor)
    window.addEventListener('online', begin)
    return () => {
      isOver = true
      stop?.()
      window.clearTimeout(timer)
      window.removeEventListener('online', begin)
    }
  }, [])
}
