import { seatColumns, seatQuestion, selectSeat } from '../groups/seat-functions.ts'
import { seatState } from '../groups/seat-state.ts'
import { daysAhead, daysOfVisitors, hoursToClose } from './meeting-periods.ts'

/** What the database answers about meetings past its own policies: whether a seat hosts, whose feed it is, what is due. */
export const meetingFunctions = [
  seatQuestion(
    'seated_host',
    'boolean',
    `m.role = 'ADMIN'
      or exists (select from public.meeting_series s
        where s.group_id = m.group_id and s.host_id = m.id and s.ended_at is null)
      or exists (select from public.willing_hosts w join public.meeting_series s
        on s.group_id = w.group_id and s.id = w.series_id and s.ended_at is null and s.rotates_hosts
        where w.group_id = m.group_id and w.member_id = m.id)
      or exists (select from public.meetings t
        where t.group_id = m.group_id and t.host_id = m.id and t.cancelled_at is null and t.closed_at is null)`,
    `${seatState} = 'SEATED'`,
  ),
  {
    signature: 'app.find_seat_of_feed(uuid)',
    for: ['sixthirty_app'],
    sql: `
    -- The seat whose calendar feed this is, while its member is a member.
    create function app.find_seat_of_feed(feed uuid) returns table (${seatColumns})
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query ${selectSeat} join public.calendar_feeds f on f.group_id = m.group_id and f.member_id = m.id
        where f.id = feed and m.ended_at is null;
    end $$;`,
  },
  {
    signature: 'app.groups_with_due_meetings(timestamptz)',
    for: ['sixthirty_system'],
    sql: `
    -- Groups that have meetings to plan ahead, to close or to remind of, visitors to forget, or a host who is gone.
    create function app.groups_with_due_meetings(at timestamptz) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query
        select s.group_id from public.meeting_series s where s.ended_at is null
          and (s.planned_up_to is null
            or s.planned_up_to < least((at at time zone 'UTC' + interval '${daysAhead} days')::date, s.until_date))
        union
        select t.group_id from public.meetings t where t.closed_at is null and t.cancelled_at is null
          and t.ends_at <= at - interval '${hoursToClose} hours'
        union
        select t.group_id from public.meetings t where t.closed_at is null and t.cancelled_at is null
          and t.starts_at > at and t.starts_at <= at + interval '36 hours'
          and not exists (select from public.meeting_reminders r where r.group_id = t.group_id and r.meeting_id = t.id)
        union
        select v.group_id from public.visitors v join public.meetings t
            on t.group_id = v.group_id and t.id = v.meeting_id
          where t.ends_at <= at - interval '${daysOfVisitors} days'
        union
        select t.group_id from public.meetings t join public.members m on m.group_id = t.group_id and m.id = t.host_id
          where t.closed_at is null and t.cancelled_at is null and t.starts_at > at and m.ended_at is not null;
    end $$;`,
  },
]
