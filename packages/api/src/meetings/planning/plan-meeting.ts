import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import type { PlanMeetingInput } from './meeting-inputs.ts'

/** @throws Refusal NOT_NOW */
export async function planMeeting(context: RequestContext, asked: PlanMeetingInput): Promise<never> {
  await requireSeat(context, asked.groupId)
  throw new Refusal('NOT_NOW', 'This cannot be done yet. Nothing was changed.')
}
