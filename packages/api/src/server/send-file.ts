import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Part } from '../files/file-store.ts'
import { isId } from '../graphql/identifier.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { takeSeat } from '../groups/take-seat.ts'
import { readTags } from '../pages/page-request.ts'
import { findFile, type FetchedFile } from '../threads/attachments/find-file.ts'
import { FileKind } from '../threads/attachments/post-file.ts'
import type { FileAddress, FileDoor } from './file-address.ts'
import { notFound } from './refuse-file.ts'

/**
 * Hands out a file: a picture as we drew it, a paper to be saved. Nothing that was sent is ever shown as a page.
 * @throws Refusal NOT_FOUND for what is not here, and for what is not theirs to read
 */
export async function sendFile(
  { room, openContext }: FileDoor,
  request: IncomingMessage,
  response: ServerResponse,
  { slug, id, part }: FileAddress,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw notFound()
  const found = await findFor(openContext(request), slug, id)
  if (!found || !part || (part === 'paper') !== (found.file.kind === FileKind.PAPER)) throw notFound()
  const { file, groupId } = found
  const opened = await room.store.open({ groupId, keptAs: file.keptAs, part })
  if (!opened) throw notFound()

  try {
    const tag = `"${file.keptAs}-${part}"`
    response.setHeader('etag', tag)
    // Asked anew each time: whoever may read it no more, or finds it taken back, is not shown it from here.
    response.setHeader('cache-control', 'private, no-cache')
    response.setHeader('vary', 'cookie')
    if (readTags(request.headers['if-none-match']).includes(tag)) return void response.writeHead(304).end()
    response.writeHead(200, { ...headersOf(file, part), 'content-length': opened.bytes })
    if (request.method === 'HEAD') return void response.end()
    // Whoever goes away while it is sent is none of our faults.
    await pipeline(opened.stream(), response).catch(() => response.destroy())
  } finally {
    // Also where nobody was there any more when sending was to begin.
    await opened.close()
  }
}

async function findFor(
  context: RequestContext,
  slug: string,
  id: string,
): Promise<{ file: FetchedFile; groupId: string } | null> {
  const taken = await takeSeat(context, slug)
  if (!taken || !isId(id)) return null
  const file = await findFile(context.database, taken.seat, id)
  return file && { file, groupId: taken.seat.groupId }
}

function headersOf({ kind, name }: FetchedFile, part: Part): Record<string, string> {
  if (kind === FileKind.PAPER)
    return {
      'content-type': 'application/pdf',
      'content-disposition': disposition('attachment', name, 'pdf'),
    }
  const called = part === 'small' ? `small ${name}` : name
  return { 'content-type': 'image/webp', 'content-disposition': disposition('inline', called, 'webp') }
}

/** Under its own name, with the ending of what it is. */
function disposition(how: 'inline' | 'attachment', name: string, ending: string): string {
  const called = `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}.${ending}`
  const plain = called.replace(/[^\w .-]/g, '_')
  const all = encodeURIComponent(called).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
  return `${how}; filename="${plain}"; filename*=UTF-8''${all}`
}
