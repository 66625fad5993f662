import { GraphQLError } from 'graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { sessionToken } from './cookies.ts'
import { hashToken } from './one-time-code.ts'

/** Someone signed in on one device. */
export type CurrentSession = {
  id: string
  accountId: string
  email: string
  tokenHash: Buffer
}

type Row = { session_id: string; account_id: string; email: string }

/** Whose request this is; null when nobody is signed in. Asked once per request. */
export function currentSession(context: RequestContext): Promise<CurrentSession | null> {
  return context.once('session', async () => {
    const token = sessionToken(context)
    return token ? findSession(context, hashToken(token)) : null
  })
}

/** The session with this token, unless it is over. */
export async function findSession(
  context: RequestContext,
  tokenHash: Buffer,
): Promise<CurrentSession | null> {
  const statement = {
    name: 'find-session',
    text: 'select session_id, account_id, email from app.find_session($1)',
  }
  const [row] = await context.database.readBeforeSeat<Row>(statement, [tokenHash])
  return row ? { id: row.session_id, accountId: row.account_id, email: row.email, tokenHash } : null
}

/** @throws GraphQLError UNAUTHENTICATED when nobody is signed in */
export async function requireSession(context: RequestContext): Promise<CurrentSession> {
  const session = await currentSession(context)
  if (session) return session
  throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })
}

/**
 * Ends one session of the account that this one belongs to.
 * @returns false when there is no such session of theirs
 */
export async function closeSession(
  context: RequestContext,
  { tokenHash }: CurrentSession,
  id: string,
): Promise<boolean> {
  const statement = { name: 'end-session', text: 'select app.end_session($1, $2) as ended' }
  const [row] = await context.database.readBeforeSeat<{ ended: boolean }>(statement, [tokenHash, id])
  return row?.ended ?? false
}
