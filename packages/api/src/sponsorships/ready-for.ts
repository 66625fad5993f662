import type { EntityManager } from 'typeorm'
import { takeAnew, type Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import { findInvolvement } from './involvement-queries.ts'
import type { Step } from './life-cycle.ts'
import { lockSponsorship } from './lock-sponsorship.ts'
import { requireStep } from './require-step.ts'
import { maySeeSponsorship, type Involvement } from './sponsorship-policy.ts'
import type { Sponsorship } from './sponsorship.ts'

/** A sponsorship as it is now, behind its lock, with the seat and its ties to it as they are now. */
export type Ready = { seat: Seat; sponsorship: Sponsorship; involvement: Involvement }

/**
 * What a verb begins with: nobody else changes the sponsorship until the transaction ends, and the seat may do this.
 * @throws Refusal NOT_FOUND when there is none, or it is not theirs to see; NOT_NOW when its state does not allow it;
 * NOT_ALLOWED when it is for others to do
 */
export async function readyFor(manager: EntityManager, seat: Seat, step: Step, id: string): Promise<Ready> {
  const sponsorship = await lockSponsorship(manager, { groupId: seat.groupId, id })
  const now = sponsorship && (await takeAnew(manager, seat))
  if (!now) throw new Refusal('NOT_FOUND', copy.refusals.noSuchSponsorship)
  const involvement = await findInvolvement(manager, now, sponsorship.id)
  if (!maySeeSponsorship(now, sponsorship, involvement)) {
    throw new Refusal('NOT_FOUND', copy.refusals.noSuchSponsorship)
  }
  requireStep(step, now, sponsorship, involvement)
  return { seat: now, sponsorship, involvement }
}
