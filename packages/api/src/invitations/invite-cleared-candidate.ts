import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import type { Group } from '../groups/group.ts'
import { lockGroup } from '../groups/lock-group.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { findAddress } from '../sponsorships/address-queries.ts'
import { keepAddress } from '../sponsorships/keep-address.ts'
import { readyFor } from '../sponsorships/ready-for.ts'
import { rereadSponsorship } from '../sponsorships/sponsorship-queries.ts'
import type { Sponsorship } from '../sponsorships/sponsorship.ts'
import { copy } from './copy/en.ts'
import { countLetters } from './count-letters.ts'
import { endDueInvitations } from './end-due-invitations.ts'
import { houseOf } from './house.ts'
import { mayInvite, maySeeInvitations } from './invitation-policy.ts'
import { findInvitation, membersAmong } from './invitation-queries.ts'
import type { Invitation } from './invitation.ts'
import { inviteFor } from './invite-for.ts'
import { requireAddress } from './require-address.ts'

/** Whose candidate is invited; the address may be left out where one was given before. */
export type ClearedInput = { groupId: string; sponsorshipId: string; email?: string | null }

/** The invitation, and what else has changed by it. */
export type InvitedCandidate = {
  invitation: Invitation
  sponsorship: Sponsorship | null
  group: Group
}

/**
 * Invites the candidate of a cleared sponsorship, in the name and the words of its sponsor. With an address, that one
 * is kept, in place of one that was given before.
 * @throws Refusal NOT_ALLOWED, TABLE_IS_BEING_SET, NOT_FOUND, NOT_NOW, BAD_ADDRESS, NO_ADDRESS, TOO_OFTEN,
 * SPONSOR_AWAY, ALREADY_MEMBER, ALREADY_INVITED or TABLE_IS_FULL
 */
export async function inviteClearedCandidate(
  context: RequestContext,
  input: ClearedInput,
): Promise<InvitedCandidate> {
  const { seat, group } = await requireSeat(context, input.groupId)
  if (!maySeeInvitations(seat)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
  if (!mayInvite(seat, group, context.now()))
    throw new Refusal('TABLE_IS_BEING_SET', copy.refusals.tableIsBeingSet)
  const typed = input.email ? requireAddress(input.email) : null

  await endDueInvitations(houseOf(context), group.id)
  const ready = await context.database.asSeat(seat, manager => readyToInvite(manager, seat, input, typed))
  await countLetters(context, seat, [ready.email])
  const invitation = await context.database.asSeat(seat, async manager => {
    const { sponsorship, email } = await readyToInvite(manager, seat, input, typed)
    const held = await lockGroup(manager, seat)
    if (!mayInvite(held, group, context.now())) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    const now = context.now()
    const { groupId, id } = sponsorship
    if (typed) await keepAddress(manager, held, id, { email: typed, now })
    const [known] = await membersAmong(manager, [email])
    const { publicUrl } = context.deployment
    const sender = { group, actorId: held.memberId, publicUrl, now }
    const memberId = known?.memberId ?? null
    const invitationId = await inviteFor(manager, sender, { sponsorship, email, memberId })
    const written = await findInvitation(manager, { groupId, id: invitationId }, now)
    if (!written) throw new Error('An invitation was written and cannot be found.')
    return written
  })
  return { invitation, sponsorship: await rereadSponsorship(context, seat, input.sponsorshipId), group }
}

/** The sponsorship, which waits to be invited, held; and where its letter goes. */
async function readyToInvite(
  manager: EntityManager,
  seat: Seat,
  { sponsorshipId }: ClearedInput,
  typed: string | null,
): Promise<{ sponsorship: Sponsorship; email: string }> {
  const { sponsorship } = await readyFor(manager, seat, 'INVITE', sponsorshipId)
  const email = typed ?? (await findAddress(manager, sponsorship))
  if (!email) throw new Refusal('NO_ADDRESS', copy.refusals.noAddress, ['email'])
  return { sponsorship, email }
}
