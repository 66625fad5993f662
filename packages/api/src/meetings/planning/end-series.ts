import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import type { EndSeriesInput } from './series-inputs.ts'

/** @throws Refusal NOT_NOW */
export async function endSeries(context: RequestContext, asked: EndSeriesInput): Promise<never> {
  await requireSeat(context, asked.groupId)
  throw new Refusal('NOT_NOW', 'This cannot be done yet. Nothing was changed.')
}
