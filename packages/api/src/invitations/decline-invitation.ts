import { recordFact } from '../activity/record-fact.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { queueLetter } from '../mail/queue-letter.ts'
import { leaveInvited } from '../sponsorships/leave-invited.ts'
import { SponsorshipState } from '../sponsorships/sponsorship.ts'
import { hasDeclinedLetter } from './invitation-mail.ts'
import { holdForComing } from './invitation-queries.ts'
import { Invitation, InvitationState } from './invitation.ts'
import { findByCode } from './opened-invitation.ts'

/** Says no, thank you, and tells whoever invited. An invitation that no longer waits for an answer stays as it is. */
export async function declineInvitation(context: RequestContext, code: string): Promise<void> {
  const key = await findByCode(context, code)
  if (!key) return
  await context.database.asSystem('declining an invitation', key.groupId, async manager => {
    const invitation = await holdForComing(manager, key)
    const group = await manager.findOneBy(Group, { id: key.groupId })
    if (!group || invitation?.state !== InvitationState.PENDING) return
    const { groupId, id, name, invitedById, sponsorshipId } = invitation
    const change = { state: InvitationState.DECLINED, answeredAt: new Date() }
    await manager.update(Invitation, { groupId, id }, change)
    if (sponsorshipId) await leaveInvited(manager, { groupId, id: sponsorshipId }, SponsorshipState.DECLINED)
    await recordFact(manager, { groupId, kind: 'INVITATION_DECLINED', name })
    await queueLetter(manager, {
      kind: 'INVITATION_ANSWERED',
      groupId,
      subjectId: id,
      toMember: invitedById,
      ...hasDeclinedLetter(group, name),
    })
  })
}
