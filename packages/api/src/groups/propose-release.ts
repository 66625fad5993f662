import type { EntityManager } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import type { Seat } from '../database/seat.ts'
import { newId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import type { Group } from './group.ts'
import { lockGroup } from './lock-group.ts'
import { forgetMembers } from './member-queries.ts'
import { mayProposeRelease } from './member-policy.ts'
import { checkReason } from './member-texts.ts'
import { releaseMember } from './release-member.ts'
import { isReleaseWaiting, requireRelease } from './release-queries.ts'
import { Release } from './release.ts'
import { requireMember } from './require-member.ts'
import { requireSeat } from './take-seat.ts'

/**
 * Proposes to release a member. It waits for a second admin's yes; where nobody could give one, it is done at once.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, EMPTY, TOO_LONG; ALREADY_PROPOSED while a proposal waits
 */
export async function proposeRelease(
  context: RequestContext,
  asked: { groupId: string; memberId: string; reason: string },
): Promise<{ release: Release; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const reason = checkReason(asked.reason)
  const release = await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    const member = await requireMember(manager, now, asked.memberId)
    if (!mayProposeRelease(now, member)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    if (await isReleaseWaiting(manager, group.id, member.id)) {
      throw new Refusal('ALREADY_PROPOSED', copy.refusals.alreadyProposed)
    }

    const waits = await couldAgree(manager, now, member.id)
    const id = newId()
    const proposal = { groupId: group.id, id, memberId: member.id, proposedById: now.memberId, reason }
    await manager.insert(Release, { ...proposal, agreedAt: waits ? null : () => 'now()' })
    if (waits) {
      const fact = { groupId: group.id, actorId: now.memberId, memberId: member.id, reason }
      await recordFact(manager, { kind: 'RELEASE_PROPOSED', ...fact })
    } else {
      await releaseMember(manager, context, { group, member, actorId: now.memberId, reason })
    }
    return requireRelease(manager, now, id)
  })
  forgetMembers(context, group.id)
  return { release, group }
}

/**
 * Whether there is an admin who is neither the one who proposes nor the one it concerns. One who is paused counts: else
 * whoever wants to release alone would only have to pause the others first.
 */
async function couldAgree(manager: EntityManager, seat: Seat, memberId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select from members where group_id = $1 and id <> all ($2::uuid[]) and role = 'ADMIN' and ended_at is null`,
    [seat.groupId, [seat.memberId, memberId]],
  )
  return rows.length > 0
}
