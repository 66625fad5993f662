import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { leaveInvited } from '../sponsorships/leave-invited.ts'
import { SponsorshipState } from '../sponsorships/sponsorship.ts'
import { copy } from './copy/en.ts'
import { mayRevoke, maySeeInvitations } from './invitation-policy.ts'
import { findInvitation, holdInvitation } from './invitation-queries.ts'
import { Invitation, InvitationState } from './invitation.ts'

/**
 * Takes an invitation back: its code is dead at once, and its sponsorship waits for someone to invite anew.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND, or ANSWERED when it no longer waits for an answer
 */
export async function revokeInvitation(
  context: RequestContext,
  input: { groupId: string; invitationId: string },
): Promise<Invitation> {
  const { seat } = await requireSeat(context, input.groupId)
  if (!maySeeInvitations(seat)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
  return context.database.asSeat(seat, async manager => {
    const { groupId, memberId: actorId } = seat
    const invitation = await holdInvitation(manager, groupId, input.invitationId)
    if (!invitation) throw new Refusal('NOT_FOUND', copy.refusals.noSuchInvitation)
    if (!mayRevoke(seat, invitation)) throw new Refusal('ANSWERED', copy.refusals.answered)

    const { id, name, sponsorshipId } = invitation
    const change = { state: InvitationState.REVOKED, answeredAt: new Date() }
    await manager.update(Invitation, { groupId, id }, change)
    if (sponsorshipId) await leaveInvited(manager, { groupId, id: sponsorshipId }, SponsorshipState.CLEARED)
    await recordFact(manager, { groupId, kind: 'INVITATION_REVOKED', actorId, name })
    return (await findInvitation(manager, groupId, id)) ?? invitation
  })
}
