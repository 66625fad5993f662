import type { MigrationInterface, QueryRunner } from 'typeorm'
import { admins, definerFunctions, group, own, protect } from '../database/tenancy-sql.ts'
import { seatColumns, seatQuestion, selectSeat } from '../groups/seat-functions.ts'
import { seatState } from '../groups/seat-state.ts'

/** How far ahead of the day the meetings of a series are planned. */
export const daysAhead = 60
/** How long after a meeting the names of visitors are kept. */
export const daysOfVisitors = 90
/** How long after its end a meeting stays open for who was there and what became of its table. */
export const hoursToClose = 72

/** The rhythm, each dated meeting with its answers, who was there, what stayed with them, and calendar feeds. */
export class MeetingTables1764200000000 implements MigrationInterface {
  name = 'MeetingTables1764200000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(functions))
    await runner.query(protections.join('\n'))
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

const functions = [
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

const me = '(select app.seated_member())'
const hosts = `${group} and (select app.seated_host())`

/** One's own presence, or anybody's for who hosts that meeting, and for admins. */
const sayingWhoWasThere = `${group} and (member_id = ${me} or (select app.seated_admin())
  or exists (select from meetings t where t.group_id = attendances.group_id and t.id = attendances.meeting_id
    and t.host_id = ${me}))`

const wasPresent = `exists (select from attendances a where a.group_id = meeting_notes.group_id
  and a.meeting_id = meeting_notes.meeting_id and a.member_id = ${me} and a.presence = 'PRESENT')`
const lookedAfterIt = `exists (select from meetings t where t.group_id = meeting_notes.group_id
  and t.id = meeting_notes.meeting_id and t.host_id = ${me})`

/** Who was there reads it, and whoever wrote it; where it is for the table, everybody who sits there. */
const readingNotes = `${group} and (readers = 'TABLE' or author_id = ${me} or ${wasPresent})`
/** Reading it is not enough to change it. */
const writingNotes = `${group} and (author_id = ${me} or ${wasPresent} or ${lookedAfterIt})`

const protections = [
  protect('meeting_series', {
    app: { select: group, insert: `${hosts} and planned_by_id = ${me}`, update: hosts },
    system: ['select', 'update'],
    definer: true,
  }),
  protect('willing_hosts', {
    app: { select: group, insert: own('member_id'), delete: own('member_id') },
    system: ['select', 'delete'],
    definer: true,
  }),
  protect('meetings', {
    app: { select: group, insert: hosts, update: hosts },
    system: ['select', 'insert', 'update'],
    definer: true,
  }),
  protect('rsvps', {
    app: { select: group, insert: own('member_id'), update: own('member_id'), delete: own('member_id') },
    changeable: ['answer', 'said_at', 'by_standing', 'late_at'],
    system: ['select', 'insert'],
  }),
  protect('standing_answers', {
    app: {
      select: own('member_id'),
      insert: own('member_id'),
      update: own('member_id'),
      delete: own('member_id'),
    },
    changeable: ['answer', 'said_at'],
    system: ['select', 'delete'],
  }),
  protect('visitors', {
    app: { select: group, insert: own('member_id'), update: own('member_id'), delete: own('member_id') },
    changeable: ['first_name', 'said_at'],
    system: ['select', 'delete'],
    definer: true,
  }),
  protect('attendances', {
    app: {
      select: group,
      insert: `${sayingWhoWasThere} and said_by_id = ${me}`,
      update: sayingWhoWasThere,
      updated: `said_by_id = ${me}`,
      delete: sayingWhoWasThere,
    },
    changeable: ['presence', 'said_by_id', 'said_at'],
  }),
  protect('meeting_settings', {
    app: { select: group, insert: admins, update: admins },
    changeable: ['allows_visitors', 'note_readers'],
    system: ['select'],
  }),
  protect('meeting_notes', {
    app: {
      select: readingNotes,
      insert: `${own('author_id')} and (${wasPresent} or ${lookedAfterIt})`,
      update: writingNotes,
      updated: `author_id = ${me}`,
      delete: writingNotes,
    },
    changeable: ['text', 'author_id', 'written_at', 'version'],
  }),
  protect('calendar_feeds', {
    app: { select: own('member_id'), insert: own('member_id'), update: own('member_id') },
    changeable: ['id', 'made_at'],
    definer: true,
  }),
  protect('meeting_reminders', { app: {}, system: ['select', 'insert'], definer: true }),
]
