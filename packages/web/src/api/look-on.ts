import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { print } from '@apollo/client/utilities'
import { cache } from './cache.ts'
import { LiveSocket, type Ending } from './live-socket.ts'
import { watchRest } from './page-rest.ts'

/** A subscription that is begun again as often as it breaks off. */
export interface LookingOn<TData, TVariables> {
  document: TypedDocumentNode<TData, TVariables>
  /** Asked for at each beginning: they say where to go on. */
  variables: () => TVariables
  hear: (data: TData) => void
  /** Whether what happens is told just now. A page at rest is told nothing, and says nothing of it. */
  onLink: (stands: boolean) => void
  /** The place to go on from is none of the API's: it must be begun anew. */
  onLost: () => void
  /** Nothing will be told any more. */
  onOver: (why: Ending) => void
}

/** Something may have been missed silently after so long: a laptop that slept finds a socket that only looks open. */
const trustedFor = 20_000

/**
 * Looks on: over one socket at a time, begun again after whatever ends it, at once when the page wakes, and by and by
 * where it does not succeed. Answers how to stop.
 */
export function lookOn<TData, TVariables extends OperationVariables>(
  asked: LookingOn<TData, TVariables>,
): () => void {
  const over = new AbortController()
  let failures = 0
  let socket: LiveSocket | null = null
  let wake = () => {}
  const query = print(cache.transformDocument(asked.document))
  const rest = watchRest({
    rests: () => socket?.end(),
    wakes() {
      if (socket && Date.now() - socket.heardAt > trustedFor) socket.end()
      wake()
    },
  })

  function hear(result: { data?: unknown }) {
    failures = 0
    if (over.signal.aborted || !result.data) return
    asked.onLink(true)
    asked.hear(result.data as TData)
  }

  async function keepLooking() {
    while (!over.signal.aborted) {
      if (rest.isResting()) await new Promise<void>(resolve => (wake = resolve))
      else {
        socket = new LiveSocket({ query, variables: asked.variables() }, hear)
        const why = await socket.ended
        socket = null
        if (over.signal.aborted) return
        if (isForGood(why)) {
          rest.stop()
          return asked.onOver(why)
        }
        if (why === 'BAD_USER_INPUT') asked.onLost()
        if (rest.isResting()) continue
        asked.onLink(false)
        await pause(pauseAfter(failures++), woken => (wake = woken))
      }
    }
  }
  void keepLooking()

  return () => {
    over.abort()
    rest.stop()
    socket?.end()
    wake()
  }
}

/** Others lost theirs at the same moment: they do not all come back at once. */
function pauseAfter(failures: number): number {
  const most = Math.min(10_000, 1_000 * 2 ** failures)
  return failures === 0 ? Math.random() * most : most * (0.5 + Math.random() / 2)
}

function pause(milliseconds: number, byWaking: (woken: () => void) => void): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    byWaking(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}

const passing = new Set(['COMPLETE', 'INTERNAL', 'BAD_USER_INPUT'])
const closedForGood = new Set([4400, 4401, 4403, 4406])

function isForGood(why: Ending): boolean {
  return typeof why === 'string' ? !passing.has(why) : closedForGood.has(why)
}
