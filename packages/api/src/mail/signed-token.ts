import { createHmac, timingSafeEqual } from 'node:crypto'

const macLength = 32

/**
 * What a mail's link holds, signed as a whole: whoever changes a bit of it holds nothing. It is not secret, only ours.
 * @param purpose keeps the links of one use from standing for those of another
 */
export function signToken(secret: string, purpose: string, bytes: Buffer): string {
  return Buffer.concat([bytes, macOf(secret, purpose, bytes)]).toString('base64url')
}

/** What was signed for this purpose with this secret; null when nothing was, or another way of writing it is used. */
export function readToken(secret: string, purpose: string, token: string): Buffer | null {
  const signed = Buffer.from(token, 'base64url')
  if (signed.length < macLength || signed.toString('base64url') !== token) return null
  const bytes = signed.subarray(0, -macLength)
  return timingSafeEqual(signed.subarray(-macLength), macOf(secret, purpose, bytes)) ? bytes : null
}

const idLength = 16

/** Ids as a link holds them: half as long as they are written. */
export const bytesOfIds = (...ids: string[]): Buffer =>
  Buffer.concat(ids.map(id => Buffer.from(id.replaceAll('-', ''), 'hex')))

/** The ids that so many bytes hold; what is left over is no id. */
export function idsInBytes(bytes: Buffer): string[] {
  const starts = Array.from({ length: Math.floor(bytes.length / idLength) }, (_, place) => place * idLength)
  return starts.map(start =>
    bytes
      .toString('hex', start, start + idLength)
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  )
}

function macOf(secret: string, purpose: string, bytes: Buffer): Buffer {
  const key = createHmac('sha256', secret).update(`signed token: ${purpose}`).digest()
  return createHmac('sha256', key).update(bytes).digest()
}
