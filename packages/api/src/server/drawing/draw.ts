import { readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'
import type { Drawing, Order } from './order.ts'

/**
 * The process that draws pages: the web's own program, run here for a page before a browser runs it. The program is
 * begun anew for every page, in a world of its own, so that nothing of what one reader sees can stand in what another gets.
 */
type Program = { drawPage(page: { address: string; answers: string }): Promise<Drawing | null> }

const [file = ''] = process.argv.slice(2)
const script = new Script(`${readFileSync(file, 'utf8')}\n;drawing`, { filename: file })

/** What the program says to a browser's console is for nobody here. */
const console = new Proxy({}, { get: () => () => undefined })

/** What it uses of a browser that is here as well, and is no part of the language. */
const ground = {
  AbortController,
  AbortSignal,
  clearTimeout,
  console,
  crypto,
  Headers,
  performance,
  queueMicrotask,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
}

async function draw({ address, answers, languages, timeZone }: Order): Promise<Drawing | null> {
  // The hours of a page are those of its reader's clock.
  process.env['TZ'] = timeZone
  const time = timeOfPage()
  const world = createContext({ ...ground, ...time.ground, navigator: { languages, onLine: true } })
  try {
    const program = script.runInContext(world) as Program
    return await program.drawPage({ address, answers })
  } finally {
    time.end()
  }
}

/** What happens later in a page's world. Once it is drawn nothing does: what waits would keep all of it for as long. */
function timeOfPage() {
  const waiting: NodeJS.Timeout[] = []
  const later = (work: () => void, milliseconds?: number) => {
    const timer = setTimeout(work, milliseconds)
    waiting.push(timer)
    return timer
  }
  /** Node's own stays open for ever; one message after the other is all that React sends itself. */
  class Messages {
    port1: { onmessage?: () => void } = {}
    port2 = { postMessage: () => later(() => this.port1.onmessage?.()) }
  }
  return {
    ground: { setTimeout: later, MessageChannel: Messages },
    end: () => waiting.forEach(timer => clearTimeout(timer)),
  }
}

process.on('message', (order: Order) => {
  void draw(order)
    .catch(() => null)
    .then(drawing => process.send?.(drawing))
})
process.on('disconnect', () => process.exit())
