import { announce } from '../../activity/announce.ts'
import { recordFact } from '../../activity/record-fact.ts'
import { checkClientId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import type { Group } from '../../groups/group.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { MeetingSeries } from '../meeting-series.ts'
import { copy } from './copy/en.ts'
import { requirePlanner } from './require-planner.ts'
import { rereadSeries } from './reread-series.ts'
import type { PlanSeriesInput } from './series-inputs.ts'
import { checkHost, readSeriesPlan } from './series-plan.ts'

/**
 * Plans a series, and its meetings of the next weeks at once. Sent again with the same id, it is the first that stays.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, BAD_ID, OUT_OF_RANGE, IN_THE_PAST
 * @throws Refusals BAD_DATE, BAD_TIME, NO_SUCH_TIME_ZONE, OUT_OF_RANGE, BAD_LINK, TOO_LONG
 */
export async function planSeries(
  context: RequestContext,
  asked: PlanSeriesInput,
): Promise<{ series: MeetingSeries | null; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const key = { groupId: group.id, id: checkClientId(asked.id, 'id') }
  const plan = readSeriesPlan(asked, context.now())
  await context.database.asSeat(seat, async manager => {
    await requirePlanner(manager, seat)
    await checkHost(manager, group.id, plan.hostId)
    const planned = { plannedById: seat.memberId, plannedAt: context.now() }
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(MeetingSeries)
      .values({ ...key, ...plan, ...planned })
      .orIgnore()
      .returning('id')
      .execute()
    const isNew = (raw as unknown[]).length === 1
    if (isNew) {
      const who = { groupId: group.id, actorId: seat.memberId }
      await recordFact(manager, { kind: 'MEETING_SERIES_PLANNED', ...who })
      await announce(manager, { kind: 'MEETING_SERIES_PLANNED', eventId: key.id, subjectId: key.id, ...who })
    } else if (!(await manager.existsBy(MeetingSeries, { ...key, plannedById: seat.memberId })))
      throw new Refusal('NOT_FOUND', copy.refusals.idTaken)
  })
  return { series: await rereadSeries(context, seat, key.id), group }
}
