import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { findMember } from '../groups/member-queries.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { queueLetter } from '../mail/queue-letter.ts'
import { Sponsorship } from '../sponsorships/sponsorship.ts'
import { copy } from './copy/en.ts'
import { countLetters } from './count-letters.ts'
import { newInvitationCode } from './invitation-code.ts'
import { invitationLetter } from './invitation-mail.ts'
import { mayResend, mayRevoke, maySeeInvitations } from './invitation-policy.ts'
import { findInvitation, holdInvitation } from './invitation-queries.ts'
import { Delivery, Invitation } from './invitation.ts'
import { answerBy } from './write-invitation.ts'

/**
 * Writes the letter anew, with a new code and 14 new days; the old code is dead at once.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND, ANSWERED when it no longer waits for an answer, INVITER_GONE or TOO_OFTEN
 */
export async function resendInvitation(
  context: RequestContext,
  input: { groupId: string; invitationId: string },
): Promise<Invitation> {
  const { seat, group } = await requireSeat(context, input.groupId)
  if (!maySeeInvitations(seat)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
  const { groupId, memberId: actorId } = seat
  const waiting = await context.database.asSeat(seat, manager =>
    findInvitation(manager, groupId, input.invitationId),
  )
  if (waiting && mayResend(seat, waiting)) await countLetters(context, seat, [waiting.email])
  return context.database.asSeat(seat, async manager => {
    const invitation = await holdInvitation(manager, groupId, input.invitationId)
    if (!invitation) throw new Refusal('NOT_FOUND', copy.refusals.noSuchInvitation)
    if (!mayRevoke(seat, invitation)) throw new Refusal('ANSWERED', copy.refusals.answered)
    const inviter = await findMember(manager, groupId, invitation.invitedById)
    if (!inviter || !mayResend(seat, invitation)) throw new Refusal('INVITER_GONE', copy.refusals.inviterGone)

    const { id, name, email, sponsorshipId } = invitation
    const { code, codeHash } = newInvitationCode()
    const expiresAt = answerBy()
    await manager.update(
      Invitation,
      { groupId, id },
      { codeHash, expiresAt, invitedAt: () => 'now()', delivery: Delivery.QUEUED, deliveryProblem: null },
    )
    const sponsorship = sponsorshipId
      ? await manager.findOneBy(Sponsorship, { groupId, id: sponsorshipId })
      : null
    const words = sponsorship?.words ?? null
    const { publicUrl } = context.deployment
    await queueLetter(manager, {
      kind: 'INVITATION',
      groupId,
      subjectId: id,
      to: email,
      ...invitationLetter({ group, inviter, name, words, code, expiresAt, publicUrl }),
    })
    await recordFact(manager, { groupId, kind: 'INVITATION_RESENT', actorId, name })
    return (await findInvitation(manager, groupId, id)) ?? invitation
  })
}
