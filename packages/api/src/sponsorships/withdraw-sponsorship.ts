import { recordFact } from '../activity/record-fact.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import type { Group } from '../groups/group.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { readyFor } from './ready-for.ts'
import { rereadSponsorship } from './sponsorship-queries.ts'
import type { Sponsorship } from './sponsorship.ts'
import { endedAt, takeStep } from './take-step.ts'

/**
 * The sponsor takes a proposal back. An invitation that is out is dead from the commit on, for all that is asked of one
 * asks its sponsorship.
 * @throws Refusal NOT_FOUND, NOT_NOW, NOT_ALLOWED
 */
export async function withdrawSponsorship(
  context: RequestContext,
  asked: { groupId: string; sponsorshipId: string },
): Promise<{ sponsorship: Sponsorship | null; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  await context.database.asSeat(seat, async manager => {
    const { sponsorship } = await readyFor(manager, seat, 'WITHDRAW', asked.sponsorshipId)
    await takeStep(manager, 'WITHDRAW', sponsorship, endedAt(context.now()))
    const { groupId, id: subjectId, candidateName: name } = sponsorship
    const fact = { groupId, subjectId, name, actorId: seat.memberId }
    await recordFact(manager, { kind: 'SPONSORSHIP_WITHDRAWN', ...fact })
  })
  return { sponsorship: await rereadSponsorship(context, seat, asked.sponsorshipId), group }
}
