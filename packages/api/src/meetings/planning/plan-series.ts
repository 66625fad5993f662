import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import type { PlanSeriesInput } from './series-inputs.ts'

/** @throws Refusal NOT_NOW */
export async function planSeries(context: RequestContext, asked: PlanSeriesInput): Promise<never> {
  await requireSeat(context, asked.groupId)
  throw new Refusal('NOT_NOW', 'This cannot be done yet. Nothing was changed.')
}
