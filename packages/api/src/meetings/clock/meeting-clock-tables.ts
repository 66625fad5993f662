import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../../database/tenancy-sql.ts'
import { daysAhead, daysOfVisitors, hoursToClose } from '../meeting-periods.ts'

/** Meetings remind nobody by themselves: what members hear of one on the evening before is the inbox's to say. */
export class MeetingClockTables1764400002000 implements MigrationInterface {
  name = 'MeetingClockTables1764400002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.groups_with_due_meetings(timestamptz)')
    await runner.query('drop table meeting_reminders')
    await runner.query(definerFunctions([groupsWithDueMeetings]))
  }

  async down(): Promise<void> {
    throw new Error('Reminders are not brought back: restore a backup instead.')
  }
}

const groupsWithDueMeetings = {
  signature: 'app.groups_with_due_meetings(timestamptz)',
  for: ['sixthirty_system'],
  sql: `
  -- Groups that have meetings to plan ahead or to close, visitors to forget, or a host who is gone.
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
      select v.group_id from public.visitors v join public.meetings t
          on t.group_id = v.group_id and t.id = v.meeting_id
        where t.ends_at <= at - interval '${daysOfVisitors} days'
      union
      select t.group_id from public.meetings t join public.members m on m.group_id = t.group_id and m.id = t.host_id
        where t.closed_at is null and t.cancelled_at is null and t.starts_at > at and m.ended_at is not null;
  end $$;`,
}
