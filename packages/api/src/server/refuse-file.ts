import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from '../threads/attachments/copy/en.ts'

/** What HTTP calls a refusal; what is not here is about the file itself. */
const statuses: Record<string, number> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  NOT_FROM_HERE: 403,
  NOT_ALLOWED: 403,
  PAUSED: 403,
  CHARTER_DUE: 403,
  BAD_ID: 400,
  TOO_SLOW: 408,
  ID_TAKEN: 409,
  GROUP_FULL: 409,
  TOO_LARGE: 413,
  UNKNOWN_KIND: 415,
  HEIC: 415,
  TOO_OFTEN: 429,
  TOO_MANY_AT_ONCE: 429,
  NO_SPACE: 507,
}

/** Not here, or not theirs: nobody can tell which. */
export const notFound = () => new Refusal('NOT_FOUND', copy.refusals.notFound)

/** How long what is still being sent is listened to after the answer, in milliseconds. */
const longestGoodbye = 10_000

/** Says no in words, and lets whoever is still sending come to an end: cut off at once, they would not read why. */
export function refuseFile(
  request: IncomingMessage,
  response: ServerResponse,
  { code, message }: Refusal,
): void {
  const isUpload = request.method === 'PUT'
  response.statusCode = statuses[code] ?? 422
  response.setHeader('content-type', 'application/json; charset=utf-8')
  if (isUpload && !request.complete) {
    response.setHeader('connection', 'close')
    request.resume()
    const enough = setTimeout(() => request.destroy(), longestGoodbye)
    request.once('close', () => clearTimeout(enough))
  }
  const words = JSON.stringify({ error: { code, message } })
  response.setHeader('content-length', Buffer.byteLength(words))
  response.end(request.method === 'HEAD' ? undefined : words)
}
