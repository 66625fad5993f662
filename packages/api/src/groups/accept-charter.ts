import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { Group } from './group.ts'
import { forgetMembers } from './member-queries.ts'
import { Member } from './member.ts'
import { requireBelonging, retakeSeat, type TakenSeat } from './take-seat.ts'

/**
 * Says yes to the charter, also while paused. Said twice, it is said.
 * @throws Refusal NOT_FOUND; CHANGED_MEANWHILE when the version that was read is not the current one
 */
export async function acceptCharter(
  context: RequestContext,
  asked: { groupId: string; version: number },
): Promise<TakenSeat> {
  const { seat } = await requireBelonging(context, asked.groupId)
  const { groupId, memberId, accountId } = seat
  await context.database.asSystem('a yes to the charter', groupId, async manager => {
    const isCurrent = await manager.existsBy(Group, { id: groupId, charterVersion: asked.version })
    if (!isCurrent) throw new Refusal('CHANGED_MEANWHILE', copy.refusals.charterMovedOn, ['version'])
    // The account stands here too, as nothing but this line keeps the system from a yes in another's name.
    await manager.update(
      Member,
      { groupId, id: memberId, accountId },
      // A newer yes, given meanwhile elsewhere, stands.
      { charterVersion: () => `greatest(coalesce(charter_version, 0), ${Number(asked.version)})` },
    )
  })
  forgetMembers(context, groupId)
  return retakeSeat(context, seat)
}
