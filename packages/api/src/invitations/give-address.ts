import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { findMember } from '../groups/member-queries.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { keepAddress } from '../sponsorships/keep-address.ts'
import { readyFor } from '../sponsorships/ready-for.ts'
import { rereadSponsorship } from '../sponsorships/sponsorship-queries.ts'
import type { Sponsorship } from '../sponsorships/sponsorship.ts'
import { copy } from './copy/en.ts'
import { houseOf } from './house.ts'
import { membersAmong } from './invitation-queries.ts'
import { inviteByItself } from './invite-by-itself.ts'
import { requireAddress } from './require-address.ts'

/**
 * Says where the letter to a cleared candidate goes. Where the group has chosen so, it leaves at once, by itself.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, NOT_NOW, BAD_ADDRESS; ALREADY_MEMBER, which only admins are told
 */
export async function giveAddress(
  context: RequestContext,
  input: { groupId: string; sponsorshipId: string; email: string },
): Promise<Sponsorship | null> {
  const { seat } = await requireSeat(context, input.groupId)
  const email = requireAddress(input.email)
  await context.database.asSeat(seat, async manager => {
    const { sponsorship } = await readyFor(manager, seat, 'GIVE_ADDRESS', input.sponsorshipId)
    // Answers admins only: whose address belongs to whom is not for everybody to find out.
    const [known] = await membersAmong(manager, [email])
    if (known) {
      const member = await findMember(manager, seat.groupId, known.memberId)
      throw new Refusal('ALREADY_MEMBER', copy.refusals.alreadyMember(member?.name ?? ''), ['email'])
    }
    await keepAddress(manager, seat, sponsorship.id, { email, now: context.now() })
  })
  await inviteByItself(houseOf(context), seat.groupId)
  return rereadSponsorship(context, seat, input.sponsorshipId)
}
