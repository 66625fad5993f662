import type { RequestContext } from '../graphql/request-context.ts'
import { dropSessionToken } from './cookies.ts'
import { endSession } from './end-session.ts'
import { currentSession } from './session.ts'

/** Ends this browser's session. Done twice, it is done. */
export async function signOut(context: RequestContext): Promise<void> {
  const session = await currentSession(context)
  if (session) await endSession(context, session.id)
  else dropSessionToken(context)
}
