import { useEffect, useState } from 'react'
import { nextTurn } from './next-turn.ts'

/**
 * Asks again whenever a day begins, or a meeting comes near, begins or ends, and words everything anew: a page left open
 * since yesterday must not say "tomorrow". Timers of a phone that slept go off when it wakes. Where nothing comes, the
 * page stays as it is.
 */
export function useTurns(
  meetings: readonly ({ startsAt: string; endsAt: string } | null)[],
  askAgain: () => Promise<unknown>,
) {
  const [, setTurns] = useState(0)
  const turn = nextTurn(meetings).getTime()

  useEffect(() => {
    async function take() {
      await askAgain().catch(() => undefined)
      setTurns(turns => turns + 1)
    }
    // A second later: who asks on the stroke may still be told what was.
    const timer = setTimeout(() => void take(), turn - Date.now() + 1000)
    return () => clearTimeout(timer)
  }, [turn, askAgain])
}
