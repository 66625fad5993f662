import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { leaveInvited } from '../sponsorships/leave-invited.ts'
import { forgetSponsorships } from '../sponsorships/sponsorship-queries.ts'
import { SponsorshipState } from '../sponsorships/sponsorship.ts'
import { copy } from './copy/en.ts'
import { holdInvitation } from './hold-invitation.ts'
import { mayRevoke, maySeeInvitations } from './invitation-policy.ts'
import { findInvitation } from './invitation-queries.ts'
import { Invitation, InvitationState } from './invitation.ts'
import { tellSponsorOfRevocation } from './letters-to-members.ts'

/**
 * Takes an invitation back: its code is dead at once, and its sponsorship waits for someone to invite anew.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND, or ANSWERED when it no longer waits for an answer
 */
export async function revokeInvitation(
  context: RequestContext,
  input: { groupId: string; invitationId: string },
): Promise<Invitation> {
  const { seat, group } = await requireSeat(context, input.groupId)
  if (!maySeeInvitations(seat)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
  const revoked = await context.database.asSeat(seat, async manager => {
    const { groupId, memberId: actorId } = seat
    const now = context.now()
    const invitation = await holdInvitation(manager, { groupId, id: input.invitationId }, now)
    if (!invitation) throw new Refusal('NOT_FOUND', copy.refusals.noSuchInvitation)
    if (!mayRevoke(seat, invitation, now)) throw new Refusal('ANSWERED', copy.refusals.answered)

    const { id, name, sponsorshipId } = invitation
    const change = { state: InvitationState.REVOKED, answeredAt: now }
    await manager.update(Invitation, { groupId, id }, change)
    if (sponsorshipId)
      await leaveInvited(manager, { groupId, id: sponsorshipId }, SponsorshipState.CLEARED, now)
    const fact = { groupId, actorId, name, subjectId: sponsorshipId ?? id }
    await recordFact(manager, { kind: 'INVITATION_REVOKED', ...fact })
    if (sponsorshipId) await tellSponsorOfRevocation(manager, { group, now, actorId }, invitation)
    return (await findInvitation(manager, { groupId, id }, now)) ?? invitation
  })
  forgetSponsorships(context, group.id)
  return revoked
}
