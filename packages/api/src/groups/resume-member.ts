import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { tellGroupMember } from './tell-group-member.ts'
import { lockGroup } from './lock-group.ts'
import { mayResume } from './member-policy.ts'
import { Member } from './member.ts'
import { requireMember, rereadMember } from './require-member.ts'
import { requireSeat } from './take-seat.ts'

/**
 * Ends a pause before its date.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED
 */
export async function resumeMember(
  context: RequestContext,
  asked: { groupId: string; memberId: string },
): Promise<Member> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    const member = await requireMember(manager, now, asked.memberId)
    if (!mayResume(now, member)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)

    const noPause = { pausedUntil: null, pauseReason: null }
    await manager.update(Member, { groupId: group.id, id: member.id }, noPause)
    const fact = { groupId: group.id, actorId: now.memberId, memberId: member.id }
    await recordFact(manager, { kind: 'MEMBER_RESUMED', ...fact })
    await tellGroupMember(manager, context.now(), {
      kind: 'MEMBER_RESUMED',
      group,
      toMemberId: member.id,
      words: copy.letters.resumed(group.name),
    })
  })
  return rereadMember(context, seat, asked.memberId)
}
