import { requireSession } from '../auth/session.ts'
import { checkClientId, newId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { mayFoundGroup } from './group-policy.ts'
import { Group } from './group.ts'
import { checkFounding, makeGroup, type Founding } from './new-group.ts'
import { requireSeat } from './take-seat.ts'

/**
 * Founds a group with the viewer as its first admin, who wrote its charter and so has accepted it. Asked again with the
 * same id, it answers the group that was founded then.
 * @throws GraphQLError UNAUTHENTICATED
 * @throws Refusals NOT_ALLOWED where only the operator founds groups; BAD_ID, EMPTY, TOO_LONG, NO_SUCH_TIME_ZONE
 */
export async function foundGroup(
  context: RequestContext,
  { id, ...asked }: Founding & { id?: string | null },
): Promise<Group> {
  const { accountId } = await requireSession(context)
  if (!mayFoundGroup(context.deployment)) throw new Refusal('NOT_ALLOWED', copy.refusals.mayNotFound)
  const founding = checkFounding(asked)
  const groupId = id ? checkClientId(id, 'id') : newId()
  const founded = await context.database.findSeat(accountId, { id: groupId })
  if (!founded) {
    await context.database.asSystem('founding', groupId, async manager => {
      if (await manager.existsBy(Group, { id: groupId }))
        throw new Refusal('BAD_ID', copy.refusals.idTaken, ['id'])
      const founder = { accountId, hasReadCharter: true }
      await makeGroup(manager, groupId, founding, founder, context.now())
    })
  }
  return (await requireSeat(context, groupId)).group
}
