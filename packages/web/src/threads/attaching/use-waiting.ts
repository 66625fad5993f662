import { useEffect, useRef, useState } from 'react'

/** How it stands with all files of a post together. */
export type Standing = 'there' | 'on their way' | 'missing'

/** Sending words that waits for what goes with them. */
export function useWaiting(standing: () => Standing) {
  const waiting = useRef<((areThere: boolean) => void) | null>(null)
  const [said, setSaid] = useState<'nothing' | 'waits' | 'missing'>('nothing')

  /** Something changed: it may be that nothing needs to be waited for any more. */
  function look() {
    if (!waiting.current) return
    const now = standing()
    setSaid(now === 'on their way' ? 'waits' : now === 'missing' ? 'missing' : 'nothing')
    if (now !== 'on their way') end(now === 'there')
  }

  function end(areThere: boolean) {
    waiting.current?.(areThere)
    waiting.current = null
  }

  function wait(): Promise<boolean> {
    end(false)
    return new Promise(resolve => {
      waiting.current = resolve
      look()
    })
  }

  function stop() {
    end(false)
    setSaid('nothing')
  }

  useEffect(
    () => () => {
      waiting.current?.(false)
      waiting.current = null
    },
    [],
  )

  return { said, wait, look, stop }
}
