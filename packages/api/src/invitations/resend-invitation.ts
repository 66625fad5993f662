import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { findMember } from '../groups/member-queries.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { queueLetter } from '../mail/queue-letter.ts'
import { forgetSponsorships } from '../sponsorships/sponsorship-queries.ts'
import { Sponsorship } from '../sponsorships/sponsorship.ts'
import { copy } from './copy/en.ts'
import { countLetters } from './count-letters.ts'
import { holdInvitation } from './hold-invitation.ts'
import { newInvitationCode } from './invitation-code.ts'
import { invitationLetter } from './invitation-mail.ts'
import { mayResend, mayRevoke, maySeeInvitations } from './invitation-policy.ts'
import { findInvitation } from './invitation-queries.ts'
import { Delivery, Invitation, isAddressed } from './invitation.ts'
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
    findInvitation(manager, { groupId, id: input.invitationId }, context.now()),
  )
  if (waiting?.email && mayResend(seat, waiting, context.now()))
    await countLetters(context, seat, [waiting.email])
  const resent = await context.database.asSeat(seat, async manager => {
    const now = context.now()
    const invitation = await holdInvitation(manager, { groupId, id: input.invitationId }, now)
    if (!invitation) throw new Refusal('NOT_FOUND', copy.refusals.noSuchInvitation)
    if (!mayRevoke(seat, invitation, now) || !isAddressed(invitation))
      throw new Refusal('ANSWERED', copy.refusals.answered)
    const voucher = await findMember(manager, groupId, invitation.voucher.id)
    if (!voucher || !mayResend(seat, invitation, now))
      throw new Refusal('INVITER_GONE', copy.refusals.inviterGone)

    const { id, name, email, sponsorshipId } = invitation
    const { code, codeHash } = newInvitationCode()
    const expiresAt = answerBy(now)
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
      ...invitationLetter({ group, voucher, name, words, code, expiresAt, publicUrl }),
    })
    const fact = { groupId, actorId, name, subjectId: sponsorshipId ?? id }
    await recordFact(manager, { kind: 'INVITATION_RESENT', ...fact })
    return (await findInvitation(manager, { groupId, id }, now)) ?? invitation
  })
  forgetSponsorships(context, groupId)
  return resent
}
