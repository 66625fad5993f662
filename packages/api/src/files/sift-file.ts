import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { unfit, type Verdict } from './sifting/verdict.ts'

// Built, it lies there under another name.
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const program = fileURLToPath(new URL(`./sifting/sift.${ending}`, import.meta.url))

/** How long one file may take, in milliseconds, also where it waits for the machine; it minds its own work itself. */
const longest = 60_000

const verdictShape = v.union([
  v.object({ kind: v.literal('PICTURE'), width: v.number(), height: v.number() }),
  v.object({ kind: v.literal('PAPER') }),
  v.object({ unfit: v.picklist(unfit) }),
])

let last: Promise<unknown> = Promise.resolve()

/**
 * Looks at what lies on a desk as it was sent, and lays what is kept of it beside it. One after the other, each in a
 * process of its own with bounds of its own: a file that breaks it, or never ends, breaks nothing else.
 */
export function siftFile(desk: string): Promise<Verdict> {
  const turn = last.then(() => siftAlone(desk))
  last = turn.catch(() => undefined)
  return turn
}

async function siftAlone(desk: string): Promise<Verdict> {
  const child = spawn(process.execPath, ['--max-old-space-size=96', program, desk], {
    env: toldToIt(),
    cwd: desk,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const impatience = setTimeout(() => child.kill('SIGKILL'), longest)
  try {
    const said: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => said.push(part))
    const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
    // It was at its bounds, of memory or of time.
    if (signal) return { unfit: 'TOO_LARGE_TO_OPEN' }
    const verdict = v.safeParse(verdictShape, parse(Buffer.concat(said).toString('utf8')))
    return verdict.success ? verdict.output : { unfit: 'UNREADABLE' }
  } finally {
    clearTimeout(impatience)
  }
}

/**
 * Nothing of ours: neither the database's address nor any secret. But where Node keeps what it has translated, if it was
 * told a place: to translate it anew takes longer than most files.
 */
function toldToIt(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE } = process.env
  return NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
