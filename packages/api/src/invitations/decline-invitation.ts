import { recordFact } from '../activity/record-fact.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { leaveInvited } from '../sponsorships/leave-invited.ts'
import { SponsorshipState } from '../sponsorships/sponsorship.ts'
import { holdForComing } from './hold-invitation.ts'
import { Invitation, InvitationState, isAddressed } from './invitation.ts'
import { tellVoucherOfDeclining } from './letters-to-members.ts'
import { findByCode } from './opened-invitation.ts'

/** Says no, thank you, and tells whoever vouches. An invitation that no longer waits for an answer stays as it is. */
export async function declineInvitation(context: RequestContext, code: string): Promise<void> {
  const key = await findByCode(context, code)
  if (!key) return
  await context.database.asSystem('declining an invitation', key.groupId, async manager => {
    const now = context.now()
    const invitation = await holdForComing(manager, key, now)
    const group = await manager.findOneBy(Group, { id: key.groupId })
    if (!group || invitation?.state !== InvitationState.PENDING || !isAddressed(invitation)) return
    const { groupId, id, name, sponsorshipId } = invitation
    const change = { state: InvitationState.DECLINED, answeredAt: now }
    await manager.update(Invitation, { groupId, id }, change)
    if (sponsorshipId)
      await leaveInvited(manager, { groupId, id: sponsorshipId }, SponsorshipState.DECLINED, now)
    await recordFact(manager, { groupId, kind: 'INVITATION_DECLINED', name, subjectId: sponsorshipId ?? id })
    await tellVoucherOfDeclining(manager, { group, now }, invitation)
  })
}
