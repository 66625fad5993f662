import type { RequestContext } from '../../graphql/request-context.ts'
import type { GroupMailWishes, NextMail } from './mail-wishes.ts'

/** The mail that a member gets next from a group, as things stand now; null when none is in sight. */
export async function nextMail(_context: RequestContext, _wishes: GroupMailWishes): Promise<NextMail | null> {
  return null
}
