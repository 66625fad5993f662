import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from '../threads/attachments/copy/en.ts'
import { Cancelled } from '../threads/attachments/upload-file.ts'

/** The largest file that is taken in, in bytes. */
const mostBytes = 10 * 1024 * 1024

/** How long nothing may arrive, in milliseconds. That a request ends at all, Node sees to. */
const longestPause = 20_000

/** @throws Refusal TOO_LARGE or EMPTY, by what the request says of itself before any of it is read */
export function checkLength(request: IncomingMessage): void {
  const said = request.headers['content-length']
  if (said !== undefined && Number(said) > mostBytes) throw tooLarge()
  if (said === '0') throw new Refusal('EMPTY', copy.refusals.empty)
}

/**
 * Writes what is sent to a new file as it arrives, so that never more than a piece of it is held.
 * @throws Refusal TOO_LARGE, EMPTY or TOO_SLOW
 * @throws Cancelled
 */
export async function receiveFile(
  request: IncomingMessage,
  to: string,
  pause = longestPause,
): Promise<{ digest: Buffer }> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(to, 'wx', 0o600)
  try {
    // Leaving must not tear the connection down, or the refusal would never arrive.
    const pieces = (request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>)[
      Symbol.asyncIterator
    ]()
    for (;;) {
      const { done, value } = await within(pause, pieces.next()).catch(orCancelled)
      if (done) break
      bytes += value.length
      if (bytes > mostBytes) throw tooLarge()
      hash.update(value)
      await file.writeFile(value)
    }
  } finally {
    await file.close()
  }
  if (bytes === 0) throw new Refusal('EMPTY', copy.refusals.empty)
  return { digest: hash.digest() }
}

/** @throws Refusal TOO_SLOW */
async function within<Result>(milliseconds: number, arriving: Promise<Result>): Promise<Result> {
  let impatience: NodeJS.Timeout | undefined
  const tooSlow = new Promise<never>((_, reject) => {
    impatience = setTimeout(() => reject(new Refusal('TOO_SLOW', copy.refusals.tooSlow)), milliseconds)
  })
  // Whichever comes second is nobody's any more.
  arriving.catch(() => undefined)
  return Promise.race([arriving, tooSlow]).finally(() => clearTimeout(impatience))
}

/** A connection that breaks off is nobody's fault. */
function orCancelled(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
    throw new Cancelled('Whoever sent this file went away.', { cause: error })
  throw error
}

const tooLarge = () => new Refusal('TOO_LARGE', copy.refusals.tooLarge(mostBytes / 1024 / 1024))
