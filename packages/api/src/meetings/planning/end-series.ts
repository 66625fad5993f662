import { announce } from '../../activity/announce.ts'
import { recordFact } from '../../activity/record-fact.ts'
import { newId } from '../../graphql/identifier.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import type { Group } from '../../groups/group.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import type { MeetingSeries } from '../meeting-series.ts'
import { requireSeries, saveSeries } from './require-series.ts'
import { rereadSeries } from './reread-series.ts'
import type { EndSeriesInput } from './series-inputs.ts'

/**
 * Ends a series. What is past stays, and what is under way; what has not begun falls away.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION
 */
export async function endSeries(
  context: RequestContext,
  asked: EndSeriesInput,
): Promise<{ series: MeetingSeries | null; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  await context.database.asSeat(seat, async manager => {
    const series = await requireSeries(manager, seat, asked.seriesId, asked.version)
    await saveSeries(manager, series, { endedAt: context.now() })
    const who = { groupId: group.id, actorId: seat.memberId }
    await recordFact(manager, { kind: 'MEETING_SERIES_ENDED', ...who })
    await announce(manager, { kind: 'MEETING_SERIES_ENDED', eventId: newId(), subjectId: series.id, ...who })
  })
  return { series: await rereadSeries(context, seat, asked.seriesId), group }
}
