import { signToken } from '../../mail/signed-token.ts'

const purpose = 'unsubscribing'

/** Whose mail of which group a link ends. */
export type Unsubscribing = { groupId: string; memberId: string }

/** Where a member ends the mail of one group without signing in. */
export function unsubscribePath(secret: string, { groupId, memberId }: Unsubscribing): string {
  const bytes = Buffer.from((groupId + memberId).replaceAll('-', ''), 'hex')
  return `/u/${signToken(secret, purpose, bytes)}`
}
