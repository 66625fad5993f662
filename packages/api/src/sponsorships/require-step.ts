import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import { isPossible, type Step } from './life-cycle.ts'
import { lockSponsorship } from './lock-sponsorship.ts'
import { may, maySeeSponsorship, type Involvement } from './sponsorship-policy.ts'
import type { Sponsorship } from './sponsorship.ts'

/**
 * The sponsorship a verb is about, as it is now, and nobody else's to change until the transaction ends.
 * @throws Refusal NOT_FOUND when there is none here for this seat
 */
export async function requireSponsorship(
  manager: EntityManager,
  seat: Seat,
  id: string,
  involvement?: Involvement,
): Promise<Sponsorship> {
  const sponsorship = await lockSponsorship(manager, { groupId: seat.groupId, id })
  if (sponsorship && maySeeSponsorship(seat, sponsorship, involvement)) return sponsorship
  throw new Refusal('NOT_FOUND', copy.refusals.noSuchSponsorship)
}

/**
 * Lets a verb go on where the life cycle says that this seat may.
 * @throws Refusal NOT_NOW when it cannot be done in this state; NOT_ALLOWED when it is not this seat's to do
 */
export function requireStep(
  step: Step,
  seat: Seat,
  sponsorship: Sponsorship,
  involvement?: Involvement,
): void {
  if (may(step, seat, sponsorship, involvement)) return
  throw isPossible(step, sponsorship.state)
    ? new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    : new Refusal('NOT_NOW', copy.refusals.notNow)
}
