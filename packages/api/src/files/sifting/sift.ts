import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { enoughToTell, kindOf } from './kind-of.ts'
import { siftPaper } from './sift-paper.ts'
import { onDesk, type Verdict } from './verdict.ts'

/*
 * A program of its own, started anew for each file by sift-file.ts: it opens what strangers' programs made, so it is
 * told no secret, has no connection, bounds what it takes, and says one line.
 */

/** Above this it ends itself, in bytes: a picture that needs more is none of ours. */
const mostMemory = 512 * 1024 * 1024

/** Nor does any take so long of a processor, in microseconds; how busy the machine is besides does not count. */
const mostWork = 10_000_000

async function sift(desk: string): Promise<Verdict> {
  const kind = kindOf(await beginningOf(join(desk, onDesk.sent)))
  if (!kind) return { unfit: 'UNKNOWN_KIND' }
  if (kind === 'HEIC') return { unfit: 'HEIC' }
  if (kind === 'PDF') return siftPaper(desk)
  // Brought only where there is a picture.
  const { siftPicture } = await import('./sift-picture.ts')
  return siftPicture(desk)
}

async function beginningOf(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(enoughToTell), 0, enoughToTell, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** At once, whatever the decoder is at. */
const end = () => process.kill(process.pid, 'SIGKILL')

setInterval(() => {
  const { user, system } = process.cpuUsage()
  if (process.memoryUsage.rss() > mostMemory || user + system > mostWork) end()
}, 10).unref()
// Whoever started it holds this open, and lets go of it when they are gone.
process.stdin.on('close', end).resume().unref()
// Where memory is short, Linux takes this process and no other.
await writeFile('/proc/self/oom_score_adj', '1000').catch(() => undefined)

const [desk = ''] = process.argv.slice(2)
const verdict = await sift(desk).catch((error: unknown): Verdict => ({
  unfit: isTooLarge(error) ? 'TOO_LARGE_TO_OPEN' : 'UNREADABLE',
}))
process.stdout.write(JSON.stringify(verdict), () => process.exit())

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.message.includes('exceeds pixel limit')
}
