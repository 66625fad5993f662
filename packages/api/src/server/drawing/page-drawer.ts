import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Drawing, Order } from './order.ts'

// Built, it lies there under another name.
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const program = fileURLToPath(new URL(`./draw.${ending}`, import.meta.url))

/** Of its memory, in megabytes. */
const bounds = ['--max-old-space-size=96', '--max-semi-space-size=16']

/** To make fast what ends with its page costs more than it saves: a third of the processor's time. */
const asBegunAnew = ['--no-opt', '--no-maglev', '--no-flush-bytecode', '--single-threaded']

/** How long no page is drawn after one that came too late, in milliseconds: the machine has enough to do. */
const rest = 1_000

/** How long the process may take to begin, on a machine that has enough to do, in milliseconds. */
const longestWarming = 60_000

/** How many may wait their turn; who comes later gets the page as it is, at once. */
const mostWaiting = 8

/** A page without answers, for nobody. */
const nobodysPage: Order = { address: '/', answers: '[]', languages: [], timeZone: 'UTC' }

export type PageDrawer = {
  /** The page, drawn; null where it cannot be, or not soon enough: it draws itself in the browser then. */
  draw(order: Order): Promise<Drawing | null>
  /**
   * Begins before anybody opens a page: what is drawn first takes longer than anybody waits. Until then pages come
   * undrawn at once.
   */
  warmUp(): Promise<void>
  close(): void
}

/**
 * Draws pages one after the other in a process of its own, which knows neither the database nor any secret. Pages do not
 * depend on it: whatever goes wrong there, they come undrawn.
 * @param file the web's program that draws
 * @param bounds in milliseconds: how long whoever opens a page waits for it to be drawn before it comes as it is; how
 *   long a page may take before the process is taken for stuck
 */
export function pageDrawer(file: string, { patience = 600, longest = 5_000 } = {}): PageDrawer {
  let child: ChildProcess | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let restsUntil = 0
  let isWarm = true

  function open(): ChildProcess {
    const opened = fork(program, [file], {
      env: {},
      execArgv: [...bounds, ...asBegunAnew],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    opened.on('error', () => opened.kill('SIGKILL'))
    opened.on('close', () => {
      if (child === opened) child = null
    })
    return opened
  }

  function drawNow(order: Order, atMost = longest): Promise<Drawing | null> {
    const drawing = (child ??= open())
    return new Promise(resolve => {
      const stuck = setTimeout(() => drawing.kill('SIGKILL'), atMost)
      const end = (drawn: Drawing | null) => {
        clearTimeout(stuck)
        drawing.off('message', hear).off('close', broken)
        resolve(drawn)
      }
      const hear = (drawn: unknown) => end(drawn as Drawing | null)
      const broken = () => end(null)
      drawing.on('message', hear).on('close', broken)
      drawing.send(order, error => error && broken())
    })
  }

  return {
    async draw(order) {
      if (!isWarm || waiting >= mostWaiting || performance.now() < restsUntil) return null
      if (!existsSync(file)) return null
      waiting += 1
      const given = AbortSignal.timeout(patience)
      const drawn = turn.then(() => (given.aborted ? null : drawNow(order))).finally(() => (waiting -= 1))
      turn = drawn.catch(() => undefined)
      const soon = await Promise.race([drawn, once(given, 'abort').then(() => null)])
      if (given.aborted) restsUntil = performance.now() + rest
      return soon
    },
    async warmUp() {
      if (!existsSync(file)) return
      isWarm = false
      // Nobody waits for it, so whatever goes wrong is for the first who opens a page.
      turn = turn
        .then(() => drawNow(nobodysPage, longestWarming))
        .catch(() => undefined)
        .finally(() => (isWarm = true))
      await turn
    },
    close() {
      child?.kill()
    },
  }
}
