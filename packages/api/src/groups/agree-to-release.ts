import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import type { Group } from './group.ts'
import { lockGroup } from './lock-group.ts'
import { forgetMembers } from './member-queries.ts'
import { releaseMember } from './release-member.ts'
import { mayAgree } from './release-policy.ts'
import { requireRelease } from './release-queries.ts'
import { Release } from './release.ts'
import { requireMember } from './require-member.ts'
import { requireSeat } from './take-seat.ts'

/**
 * The second admin's yes: the member is released with it.
 * @throws Refusal NOT_FOUND; NOT_ALLOWED for whoever proposed it, and once it is agreed to or withdrawn
 */
export async function agreeToRelease(
  context: RequestContext,
  asked: { groupId: string; releaseId: string },
): Promise<{ release: Release; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const release = await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    const proposed = await requireRelease(manager, now, asked.releaseId)
    const member = await requireMember(manager, now, proposed.memberId)
    if (!mayAgree(now, proposed) || member.endedAt) {
      throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    }

    const agreed = { agreedById: now.memberId, agreedAt: () => 'now()' }
    await manager.update(Release, { groupId: group.id, id: proposed.id }, agreed)
    const { reason } = proposed
    await releaseMember(manager, context, { group, member, actorId: now.memberId, reason })
    return requireRelease(manager, now, proposed.id)
  })
  forgetMembers(context, group.id)
  return { release, group }
}
