import type { IncomingMessage } from 'node:http'
import type { RequestContext } from '../graphql/request-context.ts'

/** What a page without JavaScript is asked with. */
export type PageRequest = {
  context: RequestContext
  /** Always of our own origin, whatever the Host header says. */
  url: URL
  /** The named parts of the route's path, decoded. */
  params: Readonly<Record<string, string>>
  /** The fields of a posted form; empty for a GET. */
  form: URLSearchParams
  /** Tags of what the caller has already, weak or strong. */
  ifNoneMatch: readonly string[]
}

const mostBytes = 20_000

/** A form too large, or not a form. `status` is the answer's. */
export class UnreadableForm extends Error {
  override readonly name = 'UnreadableForm'
  readonly status: 413 | 415

  constructor(status: 413 | 415) {
    super('The form could not be read.')
    this.status = status
  }
}

/**
 * Reads a posted form of at most 20 kB.
 * @throws UnreadableForm when it is longer, or something else than a form
 */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw new UnreadableForm(415)
  const parts: Buffer[] = []
  let bytes = 0
  // Leaving the loop must not tear the connection down, or the refusal would never arrive.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    bytes += Buffer.byteLength(part)
    if (bytes > mostBytes) {
      request.resume()
      throw new UnreadableForm(413)
    }
    parts.push(Buffer.from(part))
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'))
}

/** The tags in an If-None-Match, which is compared weakly; none when it is not sent. */
export function readTags(header: string | undefined): string[] {
  return (header ?? '').split(',').flatMap(part => part.trim().replace(/^W\//, '') || [])
}
