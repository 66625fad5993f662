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
  let timer: NodeJS.Timeout | undefined
  const line = await listen({
    url,
    channel,
    hear: payload => hear(payload.split(',').filter(Boolean)),
    connected: () => hear('EVERYWHERE'),
    report,
  })

  async function flush(): Promise<void> {
    timer = undefined
    const ids = [...waiting]
    waiting.clear()
    for (let from = 0; from < ids.length; from += mostIds) {
      const some = ids.slice(from, from + mostIds)
      // Whoever listens looks by the clock too, so what could not be told is only told later.
      await line.notify(some.join(',')).catch(() => hear(some))
    }
  }

  return {
    tell(groupId) {
      waiting.add(groupId)
      timer ??= setTimeout(() => void flush(), gathered)
    },
    async close() {
      clearTimeout(timer)
      await line.close()
    },
  }
}
