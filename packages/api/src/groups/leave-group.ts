import { IsNull } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { endMembership } from './end-membership.ts'
import { tellGroupMember } from './tell-group-member.ts'
import { Member, MembershipEnd } from './member.ts'
import { countOthers, leavesNobodyInCharge } from './successors.ts'
import { requireBelonging } from './take-seat.ts'

/**
 * Leaves a group, also while paused or before accepting its charter. What one wrote stays; whether one's name does in
 * the lineage, one chooses.
 * @throws Refusal NOT_FOUND; LAST_ADMIN when others would be left with nobody to look after them
 */
export async function leaveGroup(
  context: RequestContext,
  asked: { groupId: string; leavesName?: boolean | null },
): Promise<void> {
  const { seat, group } = await requireBelonging(context, asked.groupId)
  const { groupId, memberId, accountId } = seat
  await context.database.asSystem('leaving', groupId, async manager => {
    await manager.query('select from groups where id = $1 for no key update', [groupId])
    const member = await manager.findOneBy(Member, { groupId, id: memberId, accountId, endedAt: IsNull() })
    if (!member) throw new Refusal('NOT_FOUND', copy.refusals.noSuchGroup)
    if (leavesNobodyInCharge(member, await countOthers(manager, member))) {
      throw new Refusal('LAST_ADMIN', copy.refusals.lastAdmin)
    }

    await endMembership(manager, member, MembershipEnd.LEFT, null)
    if (asked.leavesName) await manager.update(Member, { groupId, id: memberId }, { leavesName: true })
    await recordFact(manager, { groupId, kind: 'MEMBER_LEFT', actorId: memberId, memberId })
    await tellGroupMember(manager, context.now(), {
      kind: 'MEMBER_LEFT',
      group,
      toMemberId: memberId,
      words: copy.letters.left(group.name),
      way: null,
    })
  })
}
