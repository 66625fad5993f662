import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { findMember } from '../groups/member-queries.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { readMailAddress } from '../mail/mail-address.ts'
import { beginSponsorship } from '../sponsorships/begin-sponsorship.ts'
import { copy } from './copy/en.ts'
import { countLetters } from './count-letters.ts'
import { expireInvitations } from './expire-invitations.ts'
import { mayInvite, maySeeInvitations } from './invitation-policy.ts'
import { findInvitation, membersAmong, pendingFor } from './invitation-queries.ts'
import type { Invitation } from './invitation.ts'
import { writeInvitation } from './write-invitation.ts'

export type CandidateInput = { groupId: string; name: string; email: string; words: string }

const rules = {
  name: { called: copy.fields.candidateName, atMost: 80, oneLine: true },
  words: { called: copy.fields.words, atLeast: 40, atMost: 2_000 },
}

/**
 * Invites a candidate; whoever does is their sponsor.
 * @throws Refusal NOT_ALLOWED, TABLE_IS_BEING_SET, BAD_ADDRESS, TOO_OFTEN, ALREADY_MEMBER or ALREADY_INVITED
 * @throws Refusals for words that are too short or too long
 */
export async function inviteCandidate(context: RequestContext, input: CandidateInput): Promise<Invitation> {
  const { seat, group } = await requireSeat(context, input.groupId)
  if (!maySeeInvitations(seat)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
  if (!mayInvite(seat, group)) throw new Refusal('TABLE_IS_BEING_SET', copy.refusals.tableIsBeingSet)
  const { name, words } = checkTexts({ name: input.name, words: input.words }, rules)
  const email = readMailAddress(input.email)
  if (!email) throw new Refusal('BAD_ADDRESS', copy.refusals.badAddress(input.email.slice(0, 100)), ['email'])

  await countLetters(context, seat, [email])
  await expireInvitations(context.database, group.id)
  return context.database.asSeat(seat, async manager => {
    const [known] = await membersAmong(manager, [email])
    if (known) {
      const member = await findMember(manager, group.id, known.memberId)
      throw new Refusal('ALREADY_MEMBER', copy.refusals.alreadyMember(member?.name ?? name), ['email'])
    }
    const [waiting] = await pendingFor(manager, group.id, [email])
    if (waiting) throw new Refusal('ALREADY_INVITED', copy.refusals.alreadyInvited(waiting.name), ['email'])

    const inviter = await findMember(manager, group.id, seat.memberId)
    if (!inviter) throw new Error('A seat was taken, but row security hides its member.')
    const sponsorship = { id: await beginSponsorship(manager, seat, { name, words }), words }
    const sender = { group, seat, inviter, publicUrl: context.deployment.publicUrl }
    const id = await writeInvitation(manager, sender, { name, email, sponsorship })
    const invitation = await findInvitation(manager, group.id, id)
    if (!invitation) throw new Error('An invitation was written and cannot be found.')
    return invitation
  })
}
