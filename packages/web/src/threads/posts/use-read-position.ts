import { useEffect, useRef } from 'react'
import { client } from '../../api/client.ts'
import { MarkThreadReadDocument } from './mark-thread-read.generated.ts'

const pause = 800

/**
 * Tells the API how far one has read: up to the last post whose end was on the screen. What was never brought
 * onto the page is not read: nothing is told while new posts lie unseen above the first one shown.
 */
export function useReadPosition({
  groupId,
  threadId,
  readUpTo,
  sequences,
}: {
  groupId: string
  threadId: string
  readUpTo: number
  /** The posts on the page, in order. */
  sequences: number[]
}) {
  const told = useRef(readUpTo)
  const first = sequences[0] ?? 0
  const last = sequences.at(-1) ?? 0

  useEffect(() => {
    if (first > told.current + 1 || last <= told.current) return
    let seen = told.current
    let timer: number | undefined

    function tell() {
      window.clearTimeout(timer)
      const upTo = seen
      if (upTo <= told.current) return
      told.current = upTo
      const variables = { input: { groupId, threadId, upTo } }
      const context = { fetchOptions: { keepalive: true } }
      // Told again with the next post seen, should it not get through.
      client
        .mutate({ mutation: MarkThreadReadDocument, variables, context })
        .catch(() => (told.current = readUpTo))
    }

    const observer = new IntersectionObserver(entries => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && target instanceof HTMLElement)
          seen = Math.max(seen, Number(target.dataset['readTo']))
      }
      window.clearTimeout(timer)
      if (document.visibilityState === 'visible') timer = window.setTimeout(tell, pause)
    })
    for (const end of document.querySelectorAll('[data-read-to]')) observer.observe(end)
    document.addEventListener('visibilitychange', tell)
    return () => {
      observer.disconnect()
      document.removeEventListener('visibilitychange', tell)
      tell()
    }
  }, [groupId, threadId, readUpTo, first, last])
}
