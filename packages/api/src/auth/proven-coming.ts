import type { EntityManager } from 'typeorm'
import type { RequestContext } from '../graphql/request-context.ts'
import { browserToken } from './cookies.ts'
import { hashToken } from './one-time-code.ts'

const statement = { name: 'proven-coming', text: 'select app.proven_coming($1, $2) as email' }

/** The address this browser has proven for this invitation in the last half hour; null when none. */
export async function provenComing(context: RequestContext, invitationId: string): Promise<string | null> {
  const browser = browserToken(context)
  if (!browser) return null
  const [row] = await context.database.readBeforeSeat<{ email: string | null }>(statement, [
    hashToken(browser),
    invitationId,
  ])
  return row?.email ?? null
}

/**
 * Spends the proof, as the system, in the transaction in which the person comes in.
 * @returns false when there was none, or another press has just spent it
 */
export async function spendComing(
  context: RequestContext,
  manager: EntityManager,
  invitationId: string,
): Promise<boolean> {
  const browser = browserToken(context)
  if (!browser) return false
  const [row]: { spent: boolean }[] = await manager.query('select app.spend_coming($1, $2) as spent', [
    hashToken(browser),
    invitationId,
  ])
  return row?.spent ?? false
}
