import { useEffect, useLayoutEffect, useRef } from 'react'
import { client } from '../../api/client.ts'
import { beingMarked } from './being-marked.ts'
import { MarkThreadReadDocument } from './mark-thread-read.generated.ts'
import { readSoFar } from './read-so-far.ts'

const pause = 800

/**
 * Tells the API how far one has read: up to the last post whose end was on the screen, or that stands above it. What was
 * never brought onto the page is not read: nothing is told while new posts lie unseen above the first one shown, and
 * where posts stand by what they answer, nothing beyond the first one that was not reached. What the reader has marked
 * as new again stays new until they open the thread anew.
 */
export function useReadPosition({
  groupId,
  threadId,
  readUpTo,
  sequences,
  isByReply,
}: {
  groupId: string
  threadId: string
  readUpTo: number
  /** The posts on the page, in order. */
  sequences: number[]
  isByReply: boolean
}) {
  const told = useRef(readUpTo)
  const known = useRef(readUpTo)
  const latest = useRef(readUpTo)
  const first = sequences[0] ?? 0
  const last = sequences.at(-1) ?? 0

  // Before what was set up for the last position is taken down, which tells how far one had come by then.
  useLayoutEffect(() => {
    latest.current = readUpTo
  }, [readUpTo])

  useEffect(() => {
    if (readUpTo < known.current) return
    known.current = readUpTo
    if (first > told.current + 1 || last <= told.current) return
    const ends = [...document.querySelectorAll<HTMLElement>('[data-read-to]')]
    let reached = -1
    let timer: number | undefined

    function tell() {
      window.clearTimeout(timer)
      if (latest.current < readUpTo || beingMarked.has(threadId)) return
      const passed = ends.slice(0, reached + 1)
      const upTo = isByReply ? readSoFar(told.current, passed.map(sequenceOf)) : sequenceOf(passed.at(-1))
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
        if (isIntersecting && target instanceof HTMLElement) reached = Math.max(reached, ends.indexOf(target))
      }
      window.clearTimeout(timer)
      if (document.visibilityState === 'visible') timer = window.setTimeout(tell, pause)
    })
    for (const end of ends) observer.observe(end)
    document.addEventListener('visibilitychange', tell)
    return () => {
      observer.disconnect()
      document.removeEventListener('visibilitychange', tell)
      tell()
    }
  }, [groupId, threadId, readUpTo, first, last, isByReply])
}

const sequenceOf = (end: HTMLElement | undefined) => Number(end?.dataset['readTo'] ?? 0)
