import type { EntityManager } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { endMembership } from './end-membership.ts'
import { findReachable } from './group-letter-kinds.ts'
import { tellGroupMember } from './tell-group-member.ts'
import type { Group } from './group.ts'
import { MembershipEnd, type Member } from './member.ts'

/**
 * Releases a member, in the transaction in which that is decided. They are sent why; the group is told without it.
 * @param actorId the admin whose yes it took
 */
export async function releaseMember(
  manager: EntityManager,
  context: RequestContext,
  { group, member, actorId, reason }: { group: Group; member: Member; actorId: string; reason: string },
): Promise<void> {
  await endMembership(manager, member, MembershipEnd.RELEASED, reason)
  await recordFact(manager, {
    groupId: group.id,
    kind: 'MEMBER_RELEASED',
    actorId,
    memberId: member.id,
  })
  await tellGroupMember(manager, context.now(), {
    kind: 'MEMBER_RELEASED',
    group,
    toMemberId: member.id,
    words: copy.letters.released(group.name),
    reason: { words: reason, by: copy.letters.theAdmins(group.name) },
    way: null,
  })
  for (const toMemberId of await findReachable(manager, group.id)) {
    const words = copy.letters.gone(group.name, member.name)
    await tellGroupMember(manager, context.now(), { kind: 'MEMBER_GONE', group, toMemberId, words })
  }
}
