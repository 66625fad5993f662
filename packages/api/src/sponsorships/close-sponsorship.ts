import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { checkTexts } from '../graphql/text-input.ts'
import type { Group } from '../groups/group.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { copy } from './copy/en.ts'
import { lockSponsorship } from './lock-sponsorship.ts'
import { readyFor } from './ready-for.ts'
import { tellSponsor } from './sponsorship-letters.ts'
import { maySeeSponsorship } from './sponsorship-policy.ts'
import { rereadSponsorship } from './sponsorship-queries.ts'
import { SponsorshipState, type Sponsorship } from './sponsorship.ts'
import { endedAt, takeStep } from './take-step.ts'

const rules = { reason: { called: copy.fields.reason, atMost: 1_000 } }

/**
 * Closes a proposal with a reason to its sponsor. Who closed it is told to nobody: in a small group that would tell who
 * could not speak freely.
 * @throws Refusal NOT_FOUND, NOT_NOW, NOT_ALLOWED; INVITATION_IS_OUT while a letter waits for its answer
 * @throws Refusals EMPTY, TOO_LONG
 */
export async function closeSponsorship(
  context: RequestContext,
  asked: { groupId: string; sponsorshipId: string; reason: string },
): Promise<{ sponsorship: Sponsorship | null; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const { reason } = checkTexts({ reason: asked.reason }, rules)
  await context.database.asSeat(seat, async manager => {
    const id = asked.sponsorshipId
    const found = await lockSponsorship(manager, { groupId: group.id, id })
    if (found?.state === SponsorshipState.INVITED && maySeeSponsorship(seat, found)) {
      throw new Refusal('INVITATION_IS_OUT', copy.refusals.invitationIsOut)
    }
    const { sponsorship } = await readyFor(manager, seat, 'CLOSE', id)
    await takeStep(manager, 'CLOSE', sponsorship, { ...endedAt(context.now()), closeReason: reason })
    const { groupId, id: subjectId, candidateName: name } = sponsorship
    await recordFact(manager, { kind: 'SPONSORSHIP_CLOSED', groupId, subjectId, name, actorId: null })
    await tellSponsor(manager, context.deployment, 'SPONSORSHIP_CLOSED', { group, sponsorship }, reason)
  })
  return { sponsorship: await rereadSponsorship(context, seat, asked.sponsorshipId), group }
}
