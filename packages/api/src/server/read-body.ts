import type { IncomingMessage } from 'node:http'

/** A request that cannot be understood. Its message may be shown; `status` is HTTP's. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Reads a JSON body; null when there is none, or when it is of another kind.
 * @param atMost bytes
 * @throws BadRequest 413 when it is larger, 400 when it is no JSON
 */
export async function readBody(request: IncomingMessage, atMost: number): Promise<unknown> {
  const text = await readText(request, atMost)
  if (text === '' || !isJson(request.headers['content-type'])) return text === '' ? null : text
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new BadRequest(400, 'The body is no JSON.')
  }
}

async function readText(request: IncomingMessage, atMost: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  // Leaving the loop must not tear the connection down, or the refusal would never arrive.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > atMost) {
      request.resume()
      throw new BadRequest(413, `The body is larger than ${atMost} bytes.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const isJson = (type: string | undefined) => /^application\/(graphql\+)?json\b/i.test(type ?? '')
