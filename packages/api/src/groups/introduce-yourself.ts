import { requireSession } from '../auth/session.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { copy } from './copy/en.ts'
import { mayIntroduce } from './member-policy.ts'
import { checkMemberTexts, type MemberTexts } from './member-texts.ts'
import { Member } from './member.ts'
import { requireMember, rereadMember } from './require-member.ts'
import { requireSeat } from './take-seat.ts'

/**
 * Changes what the viewer says about themselves in this group; nothing of it reaches another group.
 * @throws Refusals EMPTY, TOO_LONG
 */
export async function introduceYourself(
  context: RequestContext,
  asked: MemberTexts & { groupId: string; sharesEmail: boolean },
): Promise<Member> {
  const { email } = await requireSession(context)
  const { seat } = await requireSeat(context, asked.groupId)
  const { name, trade, askMeAbout } = asked
  const texts = checkMemberTexts({ name, trade, askMeAbout })
  await context.database.asSeat(seat, async manager => {
    const member = await requireMember(manager, seat, seat.memberId)
    if (!mayIntroduce(seat, member)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    const sharedEmail = asked.sharesEmail ? email : null
    await manager.update(Member, { groupId: seat.groupId, id: member.id }, { ...texts, sharedEmail })
  })
  return rereadMember(context, seat, seat.memberId)
}
