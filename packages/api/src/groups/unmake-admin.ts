import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { byline, tellGroupMember } from './tell-group-member.ts'
import { lockGroup } from './lock-group.ts'
import { mayUnmakeAdmin } from './member-policy.ts'
import { checkReason } from './member-texts.ts'
import { Member, Role } from './member.ts'
import { requireMember, rereadMember } from './require-member.ts'
import { countOthers, isLastAdmin } from './successors.ts'
import { requireSeat, retakeSeat } from './take-seat.ts'

/**
 * Ends a member's part as an admin, oneself included; they are sent why.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, EMPTY, TOO_LONG; LAST_ADMIN when nobody else who is here looks after the group
 */
export async function unmakeAdmin(
  context: RequestContext,
  asked: { groupId: string; memberId: string; reason: string },
): Promise<Member> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const reason = checkReason(asked.reason)
  await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    const member = await requireMember(manager, now, asked.memberId)
    if (!mayUnmakeAdmin(now, member)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    if (isLastAdmin(member, await countOthers(manager, member))) {
      throw new Refusal('LAST_ADMIN', copy.refusals.lastAdmin)
    }
    const admin = await requireMember(manager, now, now.memberId)

    await manager.update(Member, { groupId: group.id, id: member.id }, { role: Role.MEMBER })
    const fact = { groupId: group.id, actorId: admin.id, memberId: member.id, reason }
    await recordFact(manager, { kind: 'ADMIN_UNMADE', ...fact })
    await tellGroupMember(manager, context.now(), {
      kind: 'ADMIN_UNMADE',
      group,
      toMemberId: member.id,
      words: copy.letters.adminUnmade(group.name),
      reason: { words: reason, by: byline(admin) },
    })
  })
  await retakeSeat(context, seat)
  return rereadMember(context, seat, asked.memberId)
}
