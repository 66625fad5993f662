import { setTimeout } from 'node:timers/promises'
import { listen } from '../database/listen.ts'
import type { Hear, LiveWire } from './live-wire.ts'

const channel = 'sixthirty_live'
/** How long what happens is gathered before one notification tells of all of it, in milliseconds. */
const gathered = 5
/** As many ids as one notification of Postgres holds. */
const mostIds = 200

/**
 * A wire over LISTEN and NOTIFY. One connection of the process notifies for all that it committed: a notification takes
 * a lock of the whole cluster while it is committed, so no verb's transaction carries one.
 */
export async function postgresWire(
  url: string,
  hear: Hear,
  report: (error: Error) => void,
): Promise<LiveWire> {
  const waiting = new Set<string>()
  let telling: Promise<void> | null = null
  const line = await listen({
    url,
    channel,
    hear: payload => hear(payload.split(',').filter(Boolean)),
    connected: () => hear('EVERYWHERE'),
    report,
  })

  /** One notification after the other; what is told meanwhile goes with the next. */
  async function flush(): Promise<void> {
    while (waiting.size > 0) {
      const some = [...waiting].slice(0, mostIds)
      for (const id of some) waiting.delete(id)
      // What others could not be told now they find by the clock; here it is known already.
      await line.notify(some.join(',')).catch(() => hear(some))
    }
  }

  function tellSoon(): void {
    telling ??= setTimeout(gathered)
      .then(flush)
      .finally(() => {
        telling = null
      })
  }

  return {
    tell(groupId) {
      waiting.add(groupId)
      tellSoon()
    },
    async close() {
      await telling
      await line.close()
    },
  }
}
