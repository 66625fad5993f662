import { readToken, signToken } from '../../mail/signed-token.ts'

/** Whose mail it is about: a member, and by them an account. */
export type Unsubscriber = { groupId: string; memberId: string }

/** Where mail is stopped without signing in; logs name the pattern, never an address. */
export const unsubscribePattern = '/u/:token'

const purpose = 'no more mail'
const idLength = 16

/**
 * The path from a mail to no more mail, good as long as the deployment keeps its secret: a mail may be opened after
 * years. Nothing is kept for it, and nobody can make one for somebody else.
 */
export function unsubscribePath(secret: string, { groupId, memberId }: Unsubscriber): string {
  const ids = [groupId, memberId].map(id => Buffer.from(id.replaceAll('-', ''), 'hex'))
  return `/u/${signToken(secret, purpose, Buffer.concat(ids))}`
}

/** Whose mail such a path is about; null when it was not made here. */
export function readUnsubscribeToken(secret: string, token: string): Unsubscriber | null {
  const bytes = readToken(secret, purpose, token)
  if (bytes?.length !== 2 * idLength) return null
  return { groupId: idAt(bytes, 0), memberId: idAt(bytes, 1) }
}

function idAt(bytes: Buffer, place: number): string {
  const hex = bytes.toString('hex', place * idLength, (place + 1) * idLength)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
