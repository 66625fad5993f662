import { randomUUIDv7 } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { RequestContext } from '../graphql/request-context.ts'
import { keepSessionToken } from './cookies.ts'
import { describeDevice } from './device.ts'
import { hashToken, newToken } from './one-time-code.ts'
import { closeSession, currentSession, findSession } from './session.ts'

/** A session about to be opened for this browser. Its token is worth nothing until the database knows its hash. */
export type NewSession = { id: string; token: string; tokenHash: Buffer; device: string }

/** A session to be opened for this caller: the browser is given the token, the database its hash alone. */
export function newSession(context: RequestContext): NewSession {
  const token = newToken()
  const device = describeDevice(context.caller.userAgent)
  return { id: randomUUIDv7(), token, tokenHash: hashToken(token), device }
}

/** Opens a session without a code, as the system: for someone who has just proven an invited address. */
export async function openSession(
  manager: EntityManager,
  accountId: string,
  session: NewSession,
): Promise<void> {
  const { id, tokenHash, device } = session
  await manager.query('select app.open_session($1, $2, $3, $4)', [id, tokenHash, accountId, device])
}

/**
 * From here on the request, and the browser, are signed in by this session; one it had before is over.
 * Call it when the transaction that opened the session is committed.
 */
export async function takeUpSession(
  context: RequestContext,
  { token, tokenHash }: NewSession,
): Promise<void> {
  const earlier = await currentSession(context)
  if (earlier) await closeSession(context, earlier, earlier.id)
  keepSessionToken(context, token)
  context.forget('session')
  await context.once('session', () => findSession(context, tokenHash))
}
