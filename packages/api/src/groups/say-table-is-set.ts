import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { maySayTableIsSet } from './group-policy.ts'
import { Group } from './group.ts'
import { lockGroup } from './lock-group.ts'
import { requireSeat, retakeSeat } from './take-seat.ts'

/**
 * Says that all who were already at the table are there; from now on people come in through a sponsor.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED; also once it is set
 */
export async function sayTableIsSet(context: RequestContext, asked: { groupId: string }): Promise<Group> {
  const { seat } = await requireSeat(context, asked.groupId)
  await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    const group = await manager.findOneByOrFail(Group, { id: now.groupId })
    if (!maySayTableIsSet(now, group, context.now()))
      throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    await manager.update(Group, { id: now.groupId }, { beingSetUntil: null })
    await recordFact(manager, { groupId: now.groupId, kind: 'TABLE_SET', actorId: now.memberId })
  })
  return (await retakeSeat(context, seat)).group
}
