import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../database/tenancy-sql.ts'
import { meetingFunctions } from './meeting-functions.ts'
import { meetingProtections } from './meeting-protections.ts'

/** The rhythm, each dated meeting with its answers, who was there, what stayed with them, and calendar feeds. */
export class MeetingTables1764200000000 implements MigrationInterface {
  name = 'MeetingTables1764200000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(meetingFunctions))
    await runner.query(meetingProtections.join('\n'))
  }

  async down(): Promise<void> {
    throw new Error('Meetings are not taken down: restore a backup instead.')
  }
}

const tables = `
create table meeting_series (
  group_id uuid not null constraint meeting_series_group references groups on delete cascade,
  id uuid not null,
  rhythm text not null check (rhythm in ('WEEKLY', 'EVERY_SECOND_WEEK', 'MONTHLY_BY_WEEKDAY', 'MONTHLY_BY_DATE')),
  starts_on date not null,
  until_date date,
  wall_time time(0) not null,
  time_zone text not null,
  duration_minutes integer not null check (duration_minutes between 5 and 1440),
  place text not null,
  link text not null,
  host_id uuid,
  rotates_hosts boolean not null default false,
  planned_by_id uuid not null,
  planned_at timestamptz not null,
  version integer not null default 1,
  ended_at timestamptz,
  planned_up_to date,
  constraint meeting_series_pk primary key (group_id, id),
  constraint meeting_series_host foreign key (group_id, host_id) references members (group_id, id),
  constraint meeting_series_planned_by foreign key (group_id, planned_by_id) references members (group_id, id),
  constraint meeting_series_one_way_to_host check (host_id is null or not rotates_hosts)
);

create table willing_hosts (
  group_id uuid not null,
  series_id uuid not null,
  member_id uuid not null,
  since timestamptz not null,
  constraint willing_hosts_pk primary key (group_id, series_id, member_id),
  constraint willing_hosts_series
    foreign key (group_id, series_id) references meeting_series (group_id, id) on delete cascade,
  constraint willing_hosts_member foreign key (group_id, member_id) references members (group_id, id)
);

create table meetings (
  group_id uuid not null constraint meetings_group references groups on delete cascade,
  id uuid not null,
  series_id uuid,
  series_date date,
  wall_date date not null,
  wall_time time(0) not null,
  time_zone text not null,
  duration_minutes integer not null check (duration_minutes between 5 and 1440),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  link text not null,
  host_id uuid,
  planned_at timestamptz not null,
  edited_at timestamptz,
  moved_from timestamptz,
  moved_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by_id uuid,
  cancel_reason text,
  fell_away boolean not null default false,
  closed_at timestamptz,
  sequence integer not null default 0,
  changed_at timestamptz not null,
  constraint meetings_pk primary key (group_id, id),
  constraint meetings_series foreign key (group_id, series_id) references meeting_series (group_id, id),
  constraint meetings_host foreign key (group_id, host_id) references members (group_id, id),
  constraint meetings_cancelled_by foreign key (group_id, cancelled_by_id) references members (group_id, id),
  constraint meetings_of_series check ((series_id is null) = (series_date is null)),
  constraint meetings_end_after_start check (ends_at > starts_at),
  constraint meetings_fall_away_cancelled check (not fell_away or cancelled_at is not null)
);
create unique index meetings_one_a_date on meetings (group_id, series_id, series_date) where not fell_away;
create index meetings_in_time on meetings (group_id, starts_at, id);
create index meetings_to_close on meetings (group_id, ends_at) where closed_at is null and cancelled_at is null;

create table rsvps (
  group_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  answer text not null check (answer in ('GOING', 'MAYBE', 'NOT_GOING')),
  said_at timestamptz not null,
  by_standing boolean not null default false,
  late_at timestamptz,
  constraint rsvps_pk primary key (group_id, meeting_id, member_id),
  constraint rsvps_meeting foreign key (group_id, meeting_id) references meetings (group_id, id) on delete cascade,
  constraint rsvps_member foreign key (group_id, member_id) references members (group_id, id)
);

create table standing_answers (
  group_id uuid not null,
  series_id uuid not null,
  member_id uuid not null,
  answer text not null check (answer in ('GOING', 'MAYBE', 'NOT_GOING')),
  said_at timestamptz not null,
  constraint standing_answers_pk primary key (group_id, series_id, member_id),
  constraint standing_answers_series
    foreign key (group_id, series_id) references meeting_series (group_id, id) on delete cascade,
  constraint standing_answers_member foreign key (group_id, member_id) references members (group_id, id)
);

create table visitors (
  group_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  first_name text not null,
  said_at timestamptz not null,
  constraint visitors_pk primary key (group_id, meeting_id, member_id),
  constraint visitors_meeting
    foreign key (group_id, meeting_id) references meetings (group_id, id) on delete cascade,
  constraint visitors_member foreign key (group_id, member_id) references members (group_id, id)
);

create table attendances (
  group_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  presence text not null check (presence in ('PRESENT', 'ABSENT')),
  said_by_id uuid not null,
  said_at timestamptz not null,
  constraint attendances_pk primary key (group_id, meeting_id, member_id),
  constraint attendances_meeting
    foreign key (group_id, meeting_id) references meetings (group_id, id) on delete cascade,
  constraint attendances_member foreign key (group_id, member_id) references members (group_id, id),
  constraint attendances_said_by foreign key (group_id, said_by_id) references members (group_id, id)
);

create table meeting_settings (
  group_id uuid not null constraint meeting_settings_group references groups on delete cascade,
  allows_visitors boolean not null,
  note_readers text not null check (note_readers in ('PRESENT', 'TABLE')),
  constraint meeting_settings_pk primary key (group_id)
);

create table meeting_notes (
  group_id uuid not null,
  meeting_id uuid not null,
  text text not null,
  readers text not null check (readers in ('PRESENT', 'TABLE')),
  author_id uuid not null,
  written_at timestamptz not null,
  version integer not null default 1,
  constraint meeting_notes_pk primary key (group_id, meeting_id),
  constraint meeting_notes_meeting foreign key (group_id, meeting_id) references meetings (group_id, id),
  constraint meeting_notes_author foreign key (group_id, author_id) references members (group_id, id)
);

create table calendar_feeds (
  group_id uuid not null,
  member_id uuid not null,
  id uuid not null,
  made_at timestamptz not null,
  constraint calendar_feeds_pk primary key (group_id, member_id),
  constraint calendar_feeds_member foreign key (group_id, member_id) references members (group_id, id),
  constraint calendar_feeds_id unique (group_id, id)
);
create index calendar_feeds_by_id on calendar_feeds (id);

create table meeting_reminders (
  group_id uuid not null,
  meeting_id uuid not null,
  reminded_at timestamptz not null,
  constraint meeting_reminders_pk primary key (group_id, meeting_id),
  constraint meeting_reminders_meeting
    foreign key (group_id, meeting_id) references meetings (group_id, id) on delete cascade
);
`
