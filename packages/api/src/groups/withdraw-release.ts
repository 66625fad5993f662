import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import type { Group } from './group.ts'
import { lockGroup } from './lock-group.ts'
import { mayWithdraw } from './release-policy.ts'
import { requireRelease } from './release-queries.ts'
import { Release } from './release.ts'
import { requireSeat } from './take-seat.ts'

/**
 * Takes a proposal to release back, or says no to it. Nothing was sent to the member, and nothing is.
 * @throws Refusal NOT_FOUND; NOT_ALLOWED once it is agreed to or withdrawn
 */
export async function withdrawRelease(
  context: RequestContext,
  asked: { groupId: string; releaseId: string },
): Promise<{ release: Release; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const release = await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    const proposed = await requireRelease(manager, now, asked.releaseId)
    if (!mayWithdraw(now, proposed)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)

    const withdrawn = { withdrawnAt: () => 'now()' }
    await manager.update(Release, { groupId: group.id, id: proposed.id }, withdrawn)
    const fact = { groupId: group.id, actorId: now.memberId, memberId: proposed.memberId }
    await recordFact(manager, { kind: 'RELEASE_WITHDRAWN', ...fact })
    return requireRelease(manager, now, proposed.id)
  })
  return { release, group }
}
