import { requireSession } from '../auth/session.ts'
import { newId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { mayFoundGroup } from './group-policy.ts'
import type { Group } from './group.ts'
import { checkFounding, makeGroup, type Founding } from './new-group.ts'
import { requireSeat } from './take-seat.ts'

/**
 * Founds a group with the viewer as its first admin, who wrote its charter and so has accepted it.
 * @throws GraphQLError UNAUTHENTICATED
 * @throws Refusals NOT_ALLOWED where only the operator founds groups; EMPTY, TOO_LONG, NO_SUCH_TIME_ZONE
 */
export async function foundGroup(context: RequestContext, asked: Founding): Promise<Group> {
  const { accountId } = await requireSession(context)
  if (!mayFoundGroup(context.deployment)) throw new Refusal('NOT_ALLOWED', copy.refusals.mayNotFound)
  const founding = checkFounding(asked)
  const groupId = newId()
  await context.database.asSystem('founding', groupId, manager =>
    makeGroup(manager, groupId, founding, { accountId, hasReadCharter: true }),
  )
  return (await requireSeat(context, groupId)).group
}
