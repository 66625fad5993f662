import { IsNull } from 'typeorm'
import { announce } from '../../activity/announce.ts'
import { recordFact } from '../../activity/record-fact.ts'
import { checkClientId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import type { Group } from '../../groups/group.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { rereadMeeting } from '../meeting-queries.ts'
import { Meeting } from '../meeting.ts'
import { spanOf, type Span } from '../wall-time.ts'
import { checkPlan } from './check-plan.ts'
import { copy } from './copy/en.ts'
import type { PlanMeetingInput } from './meeting-inputs.ts'
import { requirePlanner } from './require-planner.ts'
import { checkAhead, checkHost } from './series-plan.ts'

/**
 * Plans one meeting by itself. Sent again with the same id, it is the first that stays.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, BAD_ID, OUT_OF_RANGE, IN_THE_PAST
 * @throws Refusals BAD_DATE, BAD_TIME, NO_SUCH_TIME_ZONE, OUT_OF_RANGE, BAD_LINK, TOO_LONG
 */
export async function planMeeting(
  context: RequestContext,
  asked: PlanMeetingInput,
): Promise<{ meeting: Meeting | null; group: Group }> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const now = context.now()
  const key = { groupId: group.id, id: checkClientId(asked.id, 'id') }
  const { wallDate, wallClock, timeZone, durationMinutes } = asked
  const where = checkPlan({ ...asked, days: { wallDate } })
  const hostId = asked.hostId?.toLowerCase() ?? null
  const { startsAt, endsAt } = spanToCome({ date: wallDate, time: wallClock, timeZone }, durationMinutes, now)
  await context.database.asSeat(seat, async manager => {
    await requirePlanner(manager, seat)
    await checkHost(manager, group.id, hostId)
    const plan = {
      wallDate,
      wallTime: wallClock,
      timeZone,
      durationMinutes,
      startsAt,
      endsAt,
      hostId,
      ...where,
    }
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(Meeting)
      .values({ ...key, ...plan, plannedAt: now, changedAt: now })
      .orIgnore()
      .returning('id')
      .execute()
    if ((raw as unknown[]).length === 1) {
      const fact = { groupId: group.id, actorId: seat.memberId, name: wallDate }
      await recordFact(manager, { kind: 'MEETING_PLANNED', ...fact })
      const happening = { kind: 'MEETING_PLANNED', eventId: key.id, subjectId: key.id } as const
      await announce(manager, { groupId: group.id, actorId: seat.memberId, ...happening })
    } else if (!(await manager.existsBy(Meeting, { ...key, seriesId: IsNull() })))
      throw new Refusal('NOT_FOUND', copy.refusals.idTaken)
  })
  return { meeting: await rereadMeeting(context, seat, key.id), group }
}

/**
 * When a meeting is that somebody plans or moves: to come, and not too far away.
 * @throws Refusal OUT_OF_RANGE, IN_THE_PAST
 */
export function spanToCome(
  wall: { date: string; time: string; timeZone: string },
  durationMinutes: number,
  now: Date,
): Pick<Span, 'startsAt' | 'endsAt'> {
  checkAhead(wall.date, 'wallDate', now)
  const { startsAt, endsAt } = spanOf(wall, durationMinutes)
  if (startsAt <= now) throw new Refusal('IN_THE_PAST', copy.refusals.meetingInThePast, ['wallDate'])
  return { startsAt, endsAt }
}
