import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { byline, tellGroupMember } from './tell-group-member.ts'
import { lockGroup } from './lock-group.ts'
import { mayMakeAdmin } from './member-policy.ts'
import { checkReason } from './member-texts.ts'
import { Member, Role } from './member.ts'
import { requireMember, rereadMember } from './require-member.ts'
import { requireSeat } from './take-seat.ts'

/**
 * Makes a member an admin too; they are sent why.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, EMPTY, TOO_LONG
 */
export async function makeAdmin(
  context: RequestContext,
  asked: { groupId: string; memberId: string; reason: string },
): Promise<Member> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const reason = checkReason(asked.reason)
  await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    const member = await requireMember(manager, now, asked.memberId)
    if (!mayMakeAdmin(now, member)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    const admin = await requireMember(manager, now, now.memberId)

    await manager.update(Member, { groupId: group.id, id: member.id }, { role: Role.ADMIN })
    const fact = { groupId: group.id, actorId: admin.id, memberId: member.id, reason }
    await recordFact(manager, { kind: 'ADMIN_MADE', ...fact })
    await tellGroupMember(manager, context.now(), {
      kind: 'ADMIN_MADE',
      group,
      toMemberId: member.id,
      words: copy.letters.adminMade(group.name),
      reason: { words: reason, by: byline(admin) },
    })
  })
  return rereadMember(context, seat, asked.memberId)
}
