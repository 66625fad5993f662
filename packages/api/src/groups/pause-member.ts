import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { byline, momentIn, tellGroupMember } from './tell-group-member.ts'
import { lockGroup } from './lock-group.ts'
import { mayPause } from './member-policy.ts'
import { checkReason } from './member-texts.ts'
import { Member } from './member.ts'
import { requireMember, rereadMember } from './require-member.ts'
import { requireSeat } from './take-seat.ts'

const longestPause = 14
const aDay = 24 * 60 * 60_000

/**
 * Keeps a member from the table at once, for 1 to 14 days; they are sent why. Nobody pauses themselves, so an admin
 * remains who is here.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, EMPTY, TOO_LONG; OUT_OF_RANGE for any other number of days
 */
export async function pauseMember(
  context: RequestContext,
  asked: { groupId: string; memberId: string; days: number; reason: string },
): Promise<Member> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const reason = checkReason(asked.reason)
  if (asked.days < 1 || asked.days > longestPause) {
    throw new Refusal('OUT_OF_RANGE', copy.refusals.pauseDays, ['days'])
  }
  const until = new Date(Date.now() + asked.days * aDay)
  await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    const member = await requireMember(manager, now, asked.memberId)
    if (!mayPause(now, member)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    const admin = await requireMember(manager, now, now.memberId)

    const pause = { pausedUntil: until, pauseReason: reason }
    await manager.update(Member, { groupId: group.id, id: member.id }, pause)
    const fact = { groupId: group.id, actorId: admin.id, memberId: member.id, reason }
    await recordFact(manager, { kind: 'MEMBER_PAUSED', ...fact })
    await tellGroupMember(manager, context.now(), {
      kind: 'MEMBER_PAUSED',
      group,
      toMemberId: member.id,
      words: copy.letters.paused(group.name, momentIn(group, until)),
      reason: { words: reason, by: byline(admin) },
    })
  })
  return rereadMember(context, seat, asked.memberId)
}
