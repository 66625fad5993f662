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

/** How our own pages post, and how programs may, where they may: RFC 8058 lets them choose. */
export const formsOfPages = ['application/x-www-form-urlencoded']
export const formsOfAnyone = [...formsOfPages, 'multipart/form-data']

/**
 * Reads a posted form of at most 20 kB.
 * @param kinds the types of content that are read
 * @throws UnreadableForm when it is longer, or something else than such a form
 */
export async function readForm(request: IncomingMessage, kinds: readonly string[]): Promise<URLSearchParams> {
  const type = request.headers['content-type'] ?? ''
  const kind = type.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!kinds.includes(kind)) throw new UnreadableForm(415)
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
  const body = Buffer.concat(parts)
  return kind === 'multipart/form-data' ? readParts(body, type) : new URLSearchParams(body.toString('utf8'))
}

/** The fields of a form in parts; files are left out. */
async function readParts(body: Buffer<ArrayBuffer>, type: string): Promise<URLSearchParams> {
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw new UnreadableForm(415)
  })
  const fields = new URLSearchParams()
  for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value)
  return fields
}

/** The tags in an If-None-Match, which is compared weakly; none when it is not sent. */
export function readTags(header: string | undefined): string[] {
  return (header ?? '').split(',').flatMap(part => part.trim().replace(/^W\//, '') || [])
}
