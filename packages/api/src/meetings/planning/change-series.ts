import { announce } from '../../activity/announce.ts'
import { recordFact } from '../../activity/record-fact.ts'
import { newId } from '../../graphql/identifier.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import type { Group } from '../../groups/group.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import type { MeetingSeries } from '../meeting-series.ts'
import { requireSeries, saveSeries } from './require-series.ts'
import { rereadSeries } from './reread-series.ts'
import type { ChangeSeriesInput } from './series-inputs.ts'
import { checkHost, readSeriesPlan } from './series-plan.ts'

/**
 * Changes a series. Of its meetings, those to come that nobody changed alone follow it, and keep their answers.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION, OUT_OF_RANGE, IN_THE_PAST
 * @throws Refusals BAD_DATE, BAD_TIME, NO_SUCH_TIME_ZONE, OUT_OF_RANGE, BAD_LINK, TOO_LONG
 */
export async function changeSeries(
  context: RequestContext,
  asked: ChangeSeriesInput,
): Promise<{ series: MeetingSeries | null; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const plan = readSeriesPlan(asked, context.now())
  await context.database.asSeat(seat, async manager => {
    const series = await requireSeries(manager, seat, asked.seriesId, asked.version)
    await checkHost(manager, group.id, plan.hostId)
    await saveSeries(manager, series, plan)
    const who = { groupId: group.id, actorId: seat.memberId }
    await recordFact(manager, { kind: 'MEETING_SERIES_CHANGED', ...who })
    await announce(manager, {
      kind: 'MEETING_SERIES_CHANGED',
      eventId: newId(),
      subjectId: series.id,
      ...who,
    })
  })
  return { series: await rereadSeries(context, seat, asked.seriesId), group }
}
