import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { advanceSponsorship } from '../advance-sponsorships.ts'
import { readyFor } from '../ready-for.ts'
import { tellOfMeetingWanted } from '../sponsorship-letters.ts'
import { rereadSponsorship } from '../sponsorship-queries.ts'
import type { Sponsorship } from '../sponsorship.ts'
import { Consent, ConsentAnswer } from './consent.ts'

/**
 * A settled member says to a proposal that they are comfortable, or would like to meet the candidate first. They may
 * say otherwise until the round is over.
 * @throws Refusal NOT_FOUND, NOT_NOW, NOT_ALLOWED
 */
export async function answerProposal(
  context: RequestContext,
  asked: { groupId: string; sponsorshipId: string; answer: ConsentAnswer },
): Promise<{ sponsorship: Sponsorship | null }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const id = await context.database.asSeat(seat, async manager => {
    const { sponsorship } = await readyFor(manager, seat, 'ANSWER', asked.sponsorshipId)
    const key = { groupId: seat.groupId, sponsorshipId: sponsorship.id, memberId: seat.memberId }
    const said = { answer: asked.answer, saidAt: context.now() }
    // One's own row, behind the sponsorship's lock: nobody else writes it meanwhile.
    const before = await manager.findOneBy(Consent, key)
    if (before) await manager.update(Consent, key, said)
    else await manager.insert(Consent, { ...key, ...said })
    if (asked.answer === ConsentAnswer.MEET_FIRST && before?.answer !== ConsentAnswer.MEET_FIRST) {
      await tellOfMeetingWanted(manager, context.deployment, { group, sponsorship }, seat.memberId)
    }
    return sponsorship.id
  })
  // Whoever was waited for may have been the last.
  await advanceSponsorship(
    { database: context.database, ...context.deployment },
    { groupId: seat.groupId, id },
  )
  return { sponsorship: await rereadSponsorship(context, seat, id) }
}
