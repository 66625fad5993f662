import { isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { dropSessionToken } from './cookies.ts'
import { copy } from './copy/en.ts'
import { closeSession, requireSession } from './session.ts'

/**
 * Ends one of one's own sessions, on this device or another; whatever is open there stops working at once.
 * @throws GraphQLError UNAUTHENTICATED when signed out
 * @throws Refusal NOT_FOUND when it is over already, or somebody else's
 */
export async function endSession(context: RequestContext, id: string): Promise<void> {
  const session = await requireSession(context)
  const ended = isId(id) && (await closeSession(context, session, id))
  if (!ended) throw new Refusal('NOT_FOUND', copy.refusals.noSuchSession)
  if (session.id !== id.toLowerCase()) return
  dropSessionToken(context)
  context.forget('session')
  await context.once('session', async () => null)
}
