import { useEffect, useRef, useState } from 'react'

/** How long what is read out stays: other things may be read out first. In milliseconds. */
const longEnough = 10_000

/** Lines for a polite region: each stays long enough to be heard, also when another comes right after it. */
export function useSaid() {
  const [lines, setLines] = useState<{ key: number; words: string }[]>([])
  const last = useRef(0)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())

  useEffect(() => {
    const running = timers.current
    return () => running.forEach(clearTimeout)
  }, [])

  function say(words: string) {
    const key = (last.current += 1)
    setLines(before => [...before, { key, words }])
    const timer = setTimeout(() => {
      timers.current.delete(timer)
      setLines(before => before.filter(line => line.key !== key))
    }, longEnough)
    timers.current.add(timer)
  }

  return { lines, say }
}
