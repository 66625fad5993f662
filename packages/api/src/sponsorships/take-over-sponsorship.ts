import { recordFact } from '../activity/record-fact.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { checkTexts } from '../graphql/text-input.ts'
import type { Group } from '../groups/group.ts'
import { lockGroup } from '../groups/lock-group.ts'
import { requireMember } from '../groups/require-member.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { copy } from './copy/en.ts'
import { requireRoomToSponsor } from './require-room-to-sponsor.ts'
import { readyFor } from './ready-for.ts'
import { requireStep } from './require-step.ts'
import { findWayIn } from './settings-queries.ts'
import { isAway, maySponsor } from './sponsorship-policy.ts'
import { rereadSponsorship } from './sponsorship-queries.ts'
import { candidateRules } from './sponsorship-texts.ts'
import { Sponsorship } from './sponsorship.ts'

/** How they know each other was told by the former sponsor, and would read as the new one's words. */
const whatOnlyTheFormerKnew = { howKnown: null, business: null }

/**
 * Vouches, in one's own words, for a cleared candidate whose sponsor is gone or paused: on acceptance the lineage is
 * theirs who took over.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, NOT_NOW, SPONSOR_IS_HERE or TOO_MANY_OPEN
 * @throws Refusals for words that are too short or too long
 */
export async function takeOverSponsorship(
  context: RequestContext,
  input: { groupId: string; sponsorshipId: string; words: string },
): Promise<{ sponsorship: Sponsorship | null; group: Group }> {
  const { seat, group } = await requireSeat(context, input.groupId)
  const { words } = checkTexts({ words: input.words }, { words: candidateRules.words })
  await context.database.asSeat(seat, async manager => {
    const { sponsorship } = await readyFor(manager, seat, 'TAKE_OVER', input.sponsorshipId)
    const { id, sponsorId, candidateName } = sponsorship
    // Behind the group's lock nobody comes, goes or is paused: whoever is away stays so until this is done.
    const now = await lockGroup(manager, seat)
    requireStep('TAKE_OVER', now, sponsorship)
    if (!maySponsor(now)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    const sponsor = await requireMember(manager, now, sponsorId)
    if (!isAway(sponsor)) throw new Refusal('SPONSOR_IS_HERE', copy.refusals.sponsorIsHere)
    const { settings } = await findWayIn(manager, group.id)
    await requireRoomToSponsor(manager, now, settings)

    const { groupId, memberId: actorId } = now
    await manager.update(
      Sponsorship,
      { groupId, id },
      { sponsorId: actorId, words, ...whatOnlyTheFormerKnew },
    )
    const fact = { groupId, actorId, memberId: sponsorId, name: candidateName, subjectId: id }
    await recordFact(manager, { kind: 'SPONSORSHIP_TAKEN_OVER', ...fact })
  })
  return { sponsorship: await rereadSponsorship(context, seat, input.sponsorshipId), group }
}
