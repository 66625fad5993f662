import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { lockGroup } from '../groups/lock-group.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { beginCleared } from '../sponsorships/begin-cleared.ts'
import { keepAddress } from '../sponsorships/keep-address.ts'
import { requireRoomToSponsor } from '../sponsorships/require-room-to-sponsor.ts'
import { asksTheTable, findWayIn } from '../sponsorships/settings-queries.ts'
import { forgetSponsorships } from '../sponsorships/sponsorship-queries.ts'
import { candidateRules } from '../sponsorships/sponsorship-texts.ts'
import { copy } from './copy/en.ts'
import { countLetters } from './count-letters.ts'
import { endDueInvitations } from './end-due-invitations.ts'
import { houseOf } from './house.ts'
import { mayInvite, mayInviteAtOnce, maySeeInvitations } from './invitation-policy.ts'
import { findInvitation, membersAmong } from './invitation-queries.ts'
import type { Invitation } from './invitation.ts'
import { inviteFor } from './invite-for.ts'
import { requireAddress } from './require-address.ts'

/** Who is proposed and invited, and what their sponsor says of them. */
export type CandidateInput = {
  groupId: string
  name: string
  email: string
  words: string
  trade?: string | null
  howKnown?: string | null
  business?: string | null
}

const rules = {
  ...candidateRules,
  trade: { ...candidateRules.trade, atLeast: 0 },
  howKnown: { ...candidateRules.howKnown, atLeast: 0 },
}

/**
 * Proposes a candidate and invites them in one step, where there is no table to ask; whoever does is their sponsor.
 * @throws Refusal NOT_ALLOWED, TABLE_IS_BEING_SET, ASK_THE_TABLE, BAD_ADDRESS, TOO_OFTEN, TOO_MANY_OPEN,
 * TABLE_IS_FULL, ALREADY_MEMBER or ALREADY_INVITED
 * @throws Refusals for words that are too short or too long
 */
export async function inviteCandidate(context: RequestContext, input: CandidateInput): Promise<Invitation> {
  const { seat, group } = await requireSeat(context, input.groupId)
  if (!maySeeInvitations(seat)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
  if (!mayInvite(seat, group, context.now()))
    throw new Refusal('TABLE_IS_BEING_SET', copy.refusals.tableIsBeingSet)
  const { name, words, trade, howKnown, business } = input
  const given = { trade: trade ?? '', howKnown: howKnown ?? '', business: business ?? '' }
  const texts = checkTexts({ name, words, ...given }, rules)
  const email = requireAddress(input.email)

  await countLetters(context, seat, [email])
  await endDueInvitations(houseOf(context), group.id)
  const invitation = await context.database.asSeat(seat, async manager => {
    const held = await lockGroup(manager, seat)
    const wayIn = await findWayIn(manager, group.id)
    if (asksTheTable(wayIn)) throw new Refusal('ASK_THE_TABLE', copy.refusals.askTheTable)
    const now = context.now()
    if (!mayInviteAtOnce(held, group, wayIn, now)) throw new Refusal('NOT_ALLOWED', copy.refusals.notSettled)
    await requireRoomToSponsor(manager, held, wayIn.settings)

    const sponsorship = await beginCleared(manager, held, texts, now)
    const { groupId, id: subjectId, sponsorId: actorId } = sponsorship
    await keepAddress(manager, held, subjectId, { email, now })
    const fact = { groupId, actorId, name: texts.name, subjectId }
    await recordFact(manager, { kind: 'CANDIDATE_PROPOSED', ...fact })
    const [known] = await membersAmong(manager, [email])
    const sender = { group, actorId, publicUrl: context.deployment.publicUrl, now }
    const memberId = known?.memberId ?? null
    const id = await inviteFor(manager, sender, { sponsorship, email, memberId })
    const written = await findInvitation(manager, { groupId, id }, now)
    if (!written) throw new Error('An invitation was written and cannot be found.')
    return written
  })
  forgetSponsorships(context, group.id)
  return invitation
}
