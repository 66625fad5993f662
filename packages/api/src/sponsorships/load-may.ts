import type { RequestContext } from '../graphql/request-context.ts'
import { seatIn } from '../groups/take-seat.ts'
import { loadInvolvement } from './involvement-queries.ts'
import type { Step } from './life-cycle.ts'
import { may } from './sponsorship-policy.ts'
import type { Sponsorship } from './sponsorship.ts'

/** Whether the viewer may do this with a sponsorship as it was read; asked of a whole page in one statement. */
export async function loadMay(
  context: RequestContext,
  sponsorship: Sponsorship,
  step: Step,
): Promise<boolean> {
  const { seat } = await seatIn(context, sponsorship.groupId)
  return may(step, seat, sponsorship, await loadInvolvement(context, seat, sponsorship.id))
}
