import type { PageStatement } from '../database/doors.ts'
import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { onceAboutMeetings } from './found-meetings.ts'
import { mayReadMeetings } from './meeting-policy.ts'
import { meetingColumns, meetingsFrom, meetingsWithPeople, type MeetingRow } from './meeting-row.ts'
import { Week } from './week.ts'

type Part = 'LAST' | 'NEXT' | 'AFTER_NEXT' | 'CANCELLED'

/** No more than two months are planned ahead, so what is looked through is short. */
const around: PageStatement = {
  name: 'meetings_week',
  text: meetingsWithPeople(
    `select * from (
       with to_come as (
         select ${meetingColumns} from meetings t
         where t.group_id = $1 and t.starts_at > $2::timestamptz - interval '1 day' and t.ends_at > $2 and not t.fell_away
         order by t.starts_at, t.id limit 50
       ), planned as (
         select *, row_number() over (order by "startsAt", id) as nth,
           first_value("startsAt") over (order by "startsAt", id) as "nextStartsAt"
         from to_come where "cancelledAt" is null
       ), until as (
         select coalesce((select "nextStartsAt" from planned limit 1), $2::timestamptz + interval '14 days') as moment
       )
       (select ${meetingColumns}, 'LAST' as part from meetings t
         where t.group_id = $1 and t.starts_at > $2::timestamptz - interval '15 days' and t.ends_at > $2::timestamptz - interval '14 days'
           and t.starts_at <= $2 and t.ends_at <= $2 and t.cancelled_at is null
         order by t.starts_at desc, t.id desc limit 1)
       union all
       select to_come.*, 'NEXT' from to_come where id = (select id from planned where nth = 1)
       union all
       select to_come.*, 'AFTER_NEXT' from to_come where id = (
         select id from planned where nth = 2 and "startsAt" <= "nextStartsAt" + interval '7 days')
       union all
       select to_come.*, 'CANCELLED' from to_come, until
         where "cancelledAt" is not null and "startsAt" >= $2 and "startsAt" <= until.moment
     ) around`,
    '"startsAt", id',
  ),
}

/** What lies around now, in one statement; nothing while the seat is kept from the table. */
export function loadWeek(context: RequestContext, seat: Seat): Promise<Week> {
  return onceAboutMeetings(context, seat.groupId, 'week', async () => {
    const now = context.now()
    const rows = mayReadMeetings(seat)
      ? await context.database.readPage<MeetingRow & { part: Part }>(seat, around, [seat.groupId, now])
      : []
    const parts = new Map(rows.map(({ id, part }) => [id, part]))
    const meetings = meetingsFrom(rows, seat, now)
    const of = (part: Part) => meetings.filter(({ id }) => parts.get(id) === part)
    return Object.assign(new Week(), {
      last: of('LAST')[0] ?? null,
      next: of('NEXT')[0] ?? null,
      afterNext: of('AFTER_NEXT')[0] ?? null,
      cancelled: of('CANCELLED'),
    })
  })
}
