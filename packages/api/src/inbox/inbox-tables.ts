import type { MigrationInterface, QueryRunner } from 'typeorm'
import {
  admins,
  confined,
  definerFunctions,
  group,
  own,
  protect,
  unprotect,
} from '../database/tenancy-sql.ts'
import { inboxFunctions } from './inbox-functions.ts'

/** What a member is told of threads and meetings, what they want by mail and when, and how a group writes mail. */
export class InboxTables1764400001000 implements MigrationInterface {
  name = 'InboxTables1764400001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(inboxFunctions))
    await runner.query(protections.join('\n'))
  }

  async down(): Promise<void> {
    throw new Error('What members were told is not taken back: restore a backup instead.')
  }
}

const tables = `
alter table inbox_items
  add column thread_id uuid,
  add column reach text,
  add column post_id uuid,
  add column meeting_id uuid,
  add constraint inbox_items_thread_has_reach check ((thread_id is null) = (reach is null)),
  add constraint inbox_items_thread foreign key (group_id, thread_id, reach)
    references threads (group_id, id, reach) on update cascade on delete cascade,
  add constraint inbox_items_post foreign key (group_id, thread_id, post_id)
    references posts (group_id, thread_id, id) on delete cascade,
  add constraint inbox_items_meeting foreign key (group_id, meeting_id)
    references meetings (group_id, id) on delete cascade;
create index inbox_items_thread on inbox_items (group_id, thread_id) where thread_id is not null;
create index inbox_items_meeting on inbox_items (group_id, meeting_id) where meeting_id is not null;

-- What somebody wants by mail, wherever they sit. No row: as is usual.
create table auth.account_wishes (
  account_id uuid primary key references auth.accounts on delete cascade,
  -- Null: each group's own.
  time_zone text,
  quiet_from time(0) not null default '20:00',
  quiet_until time(0) not null default '06:00',
  shows_inbox_dot boolean not null default true
);
grant select, insert, update on auth.account_wishes to sixthirty_definer;

-- What a member wants by mail from one group. No row: what concerns them.
create table mail_wishes (
  group_id uuid not null,
  member_id uuid not null,
  level text not null default 'CONCERNS_ME'
    check (level in ('CONCERNS_ME', 'EVERYTHING', 'EVENING_BEFORE', 'NOTHING')),
  weekly_digest boolean not null default true,
  digest_has_offers boolean not null default false,
  constraint mail_wishes_pk primary key (group_id, member_id),
  constraint mail_wishes_member foreign key (group_id, member_id) references members (group_id, id) on delete cascade
);

-- How a group writes mail. No row: as is usual.
create table mail_settings (
  group_id uuid not null constraint mail_settings_group references groups on delete cascade,
  -- How much of what people wrote travels.
  content text not null default 'FIRST_LINES' check (content in ('FULL', 'FIRST_LINES', 'TITLE', 'NOTHING')),
  evening_time time(0) not null default '18:00',
  -- Monday is 1.
  digest_weekday smallint not null default 7 check (digest_weekday between 1 and 7),
  constraint mail_settings_pk primary key (group_id)
);

-- Which version of a meeting's calendar file somebody has by mail.
create table mailed_calendars (
  group_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  sequence integer not null,
  constraint mailed_calendars_pk primary key (group_id, meeting_id, member_id),
  constraint mailed_calendars_meeting
    foreign key (group_id, meeting_id) references meetings (group_id, id) on delete cascade,
  constraint mailed_calendars_member
    foreign key (group_id, member_id) references members (group_id, id) on delete cascade
);
`

const protections = [
  unprotect('inbox_items'),
  protect('inbox_items', {
    app: {
      select: `(${own('member_id')}) and (thread_id is null or (${confined('thread_id')}))`,
      update: `(${own('member_id')}) and (thread_id is null or (${confined('thread_id')}))`,
    },
    changeable: ['read_at'],
    system: ['select', 'insert', 'update', 'delete'],
    definer: true,
  }),
  protect('mail_wishes', {
    app: { select: own('member_id'), insert: own('member_id'), update: own('member_id') },
    changeable: ['level', 'weekly_digest', 'digest_has_offers'],
    system: ['select', 'insert', 'update'],
    systemChanges: ['level'],
  }),
  protect('mail_settings', {
    app: { select: group, insert: admins, update: admins },
    changeable: ['content', 'evening_time', 'digest_weekday'],
    system: ['select'],
  }),
  protect('mailed_calendars', { app: {}, system: ['select', 'insert', 'update'] }),
]
