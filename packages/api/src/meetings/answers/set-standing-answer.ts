import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { forgetMeetings } from '../found-meetings.ts'
import { loadMeeting } from '../meeting-queries.ts'
import type { MeetingSeries } from '../meeting-series.ts'
import type { Meeting } from '../meeting.ts'
import { lockSeries } from '../planning/lock-series.ts'
import { StandingAnswer, type RsvpAnswer } from '../rsvp.ts'
import { loadSeries } from '../series-queries.ts'
import { copy } from './copy/en.ts'

type Asked = { groupId: string; seriesId: string; answer: RsvpAnswer | null }
type Answered = { series: MeetingSeries | null; meetings: Meeting[] }

const toCome = `t.group_id = $1 and t.series_id = $2 and t.starts_at > $4 and t.cancelled_at is null`

/** What was said for one meeting stays, whatever the standing answer. */
const preFill = `
  insert into rsvps (group_id, meeting_id, member_id, answer, said_at, by_standing)
  select t.group_id, t.id, $3, $5, $4, true from meetings t where ${toCome}
  on conflict (group_id, meeting_id, member_id) do update set answer = excluded.answer, said_at = excluded.said_at
    where rsvps.by_standing and rsvps.answer <> excluded.answer
  returning meeting_id`

const takeBack = `
  with gone as (
    delete from rsvps r using meetings t
    where r.group_id = $1 and r.member_id = $3 and r.by_standing and t.id = r.meeting_id and ${toCome}
    returning r.meeting_id
  ) select meeting_id from gone`

/**
 * Sets what the member answers for each new meeting of a series, or takes it back, and with it what it pre-filled. No
 * meeting is planned meanwhile, so that none misses it.
 * @throws Refusal NOT_FOUND; NOT_NOW when the series has ended
 */
export async function setStandingAnswer(context: RequestContext, asked: Asked): Promise<Answered> {
  const { seat } = await requireSeat(context, asked.groupId)
  const seriesId = asked.seriesId.toLowerCase()
  const now = context.now()
  const changed = await context.database.asSeat(seat, async manager => {
    const series = await lockSeries(manager, { groupId: seat.groupId, id: seriesId })
    if (!series) throw new Refusal('NOT_FOUND', copy.refusals.noSuchSeries)
    if (series.endedAt) throw new Refusal('NOT_NOW', copy.refusals.seriesEnded)
    await write(manager, seat, seriesId, asked.answer, now)
    const values = [seat.groupId, seriesId, seat.memberId, now]
    const rows: { meeting_id: string }[] = asked.answer
      ? await manager.query(preFill, [...values, asked.answer])
      : await manager.query(takeBack, values)
    return rows.map(row => row.meeting_id)
  })
  forgetMeetings(context, seat.groupId)
  const meetings = await Promise.all(changed.map(id => loadMeeting(context, seat, id)))
  return {
    series: await loadSeries(context, seat, seriesId),
    meetings: meetings
      .filter(meeting => meeting !== null)
      .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime()),
  }
}

async function write(
  manager: EntityManager,
  { groupId, memberId }: Seat,
  seriesId: string,
  answer: RsvpAnswer | null,
  saidAt: Date,
): Promise<void> {
  const key = { groupId, seriesId, memberId }
  await manager.delete(StandingAnswer, key)
  if (answer) await manager.insert(StandingAnswer, { ...key, answer, saidAt })
}
