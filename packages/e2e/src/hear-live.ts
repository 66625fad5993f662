import type { Page } from 'playwright-core'

/** What a subscription tells of a group: its cursor, and what happened, if anything. */
type Event = Record<string, unknown>

/** What is told over the sockets of a page, from before they are opened. */
export interface LiveEar {
  /** Everything that came but signs of life, as it came. */
  readonly frames: string[]
  /** What was told of the group; the empty events that only bring the cursor are left out. */
  happenings(): Event[]
  /** Waits until the page looks on: over its first socket, or over the next one after that many. */
  looksOn(before?: number): Promise<void>
  /** How many sockets told something, one after the other. */
  sockets(): number
}

/** Listens to what a page is told while it is open. */
export function hearLive(page: Page): LiveEar {
  const frames: string[] = []
  const begun = new Set<unknown>()
  page.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => {
      const words = payload.toString()
      const { type } = JSON.parse(words) as { type: string }
      if (type === 'ping' || type === 'pong') return
      if (type === 'next') begun.add(socket)
      frames.push(words)
    }),
  )
  return {
    frames,
    happenings: () => frames.flatMap(eventIn).filter(tells),
    sockets: () => begun.size,
    async looksOn(before = 0) {
      const until = Date.now() + 60_000
      while (begun.size <= before) {
        if (Date.now() > until) throw new Error('The page does not look on.')
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    },
  }
}

function eventIn(frame: string): Event[] {
  const { type, payload } = JSON.parse(frame) as {
    type: string
    payload?: { data?: { groupEvents?: Event } }
  }
  const event = payload?.data?.groupEvents
  return type === 'next' && event ? [event] : []
}

/** Beside the cursor and the name of its type. */
function tells(event: Event): boolean {
  return Object.entries(event).some(
    ([name, value]) => name !== 'cursor' && name !== '__typename' && Boolean(value),
  )
}
