import { bytesOfIds, idsInBytes, readToken, signToken } from '../../mail/signed-token.ts'

/** Whose mail it is about: a member, and by them an account. */
export type Unsubscriber = { groupId: string; memberId: string }

/** Where mail is stopped without signing in; logs name the pattern, never an address. */
export const unsubscribePattern = '/u/:token'

const purpose = 'no more mail'

/**
 * The path from a mail to no more mail, good as long as the deployment keeps its secret: a mail may be opened after
 * years. Nothing is kept for it, and nobody can make one for somebody else.
 */
export function unsubscribePath(secret: string, { groupId, memberId }: Unsubscriber): string {
  return `/u/${signToken(secret, purpose, bytesOfIds(groupId, memberId))}`
}

/** Whose mail such a path is about; null when it was not made here. */
export function readUnsubscribeToken(secret: string, token: string): Unsubscriber | null {
  const bytes = readToken(secret, purpose, token)
  const [groupId, memberId] = bytes ? idsInBytes(bytes) : []
  return groupId && memberId ? { groupId, memberId } : null
}
