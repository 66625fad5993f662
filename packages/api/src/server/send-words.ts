import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compress = {
  br: promisify(brotliCompress),
  gzip: promisify(gzip),
}

/** From here on the network takes longer than making it smaller. In characters. */
const worthCompressing = 4_000

/** Sends words, made smaller for whoever can read them so, off the thread that answers everybody else. */
export async function sendWords(
  request: IncomingMessage,
  response: ServerResponse,
  words: string,
): Promise<void> {
  const encoding = words.length < worthCompressing ? null : encodingFor(request)
  response.appendHeader('vary', 'accept-encoding')
  if (!encoding) return void response.end(words)
  const body =
    encoding === 'br'
      ? await compress.br(words, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : await compress.gzip(words)
  response.setHeader('content-encoding', encoding)
  // Apollo tells the length of what it made.
  response.setHeader('content-length', body.length)
  response.end(body)
}

function encodingFor(request: IncomingMessage): keyof typeof compress | null {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const takes = (encoding: string) =>
    new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}
