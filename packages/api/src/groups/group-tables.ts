import type { MigrationInterface, QueryRunner } from 'typeorm'
import { admins, belonging, definerFunctions, group, protect } from '../database/tenancy-sql.ts'
import { seatFunctions } from './seat-functions.ts'

/** The tenant and its people. */
export class GroupTables1764000002000 implements MigrationInterface {
  name = 'GroupTables1764000002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(seatFunctions))
    await runner.query(protections.join('\n'))
  }

  async down(): Promise<void> {
    throw new Error('Groups are not taken down: restore a backup instead.')
  }
}

const tables = `
create table groups (
  id uuid constraint groups_pk primary key,
  slug text not null constraint groups_slug unique,
  name text not null,
  purpose text not null,
  what_it_is_not text not null,
  rhythm text not null,
  time_zone text not null,
  meeting_name text not null,
  being_set_until timestamptz,
  charter_version integer not null default 1,
  founded_at timestamptz not null default now()
);

create table charters (
  group_id uuid not null constraint charters_group references groups on delete cascade,
  id uuid not null,
  version integer not null,
  text text not null,
  written_by_id uuid,
  written_at timestamptz not null default now(),
  grace_until timestamptz,
  constraint charters_pk primary key (group_id, id),
  constraint charters_version unique (group_id, version)
);

create table members (
  group_id uuid not null constraint members_group references groups on delete cascade,
  id uuid not null,
  account_id uuid not null constraint members_account references auth.accounts,
  name text not null,
  trade text not null,
  ask_me_about text not null default '',
  role text not null default 'MEMBER' check (role in ('MEMBER', 'ADMIN')),
  standing text not null check (standing in ('NEWCOMER', 'SETTLED')),
  is_founder boolean not null default false,
  paused_until timestamptz,
  pause_reason text,
  shared_email text,
  charter_version integer,
  joined_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_as text check (ended_as in ('LEFT', 'RELEASED')),
  end_reason text,
  constraint members_pk primary key (group_id, id),
  constraint members_end_is_whole check ((ended_at is null) = (ended_as is null)),
  constraint members_pause_has_a_reason check (paused_until is null or pause_reason is not null)
);
create unique index members_one_seat on members (group_id, account_id) where ended_at is null;
create index members_account_groups on members (account_id) where ended_at is null;

alter table charters add constraint charters_written_by
  foreign key (group_id, written_by_id) references members (group_id, id);

create table releases (
  group_id uuid not null constraint releases_group references groups on delete cascade,
  id uuid not null,
  member_id uuid not null,
  proposed_by_id uuid not null,
  reason text not null,
  proposed_at timestamptz not null default now(),
  agreed_by_id uuid,
  agreed_at timestamptz,
  withdrawn_at timestamptz,
  constraint releases_pk primary key (group_id, id),
  constraint releases_member foreign key (group_id, member_id) references members (group_id, id),
  constraint releases_proposed_by foreign key (group_id, proposed_by_id) references members (group_id, id),
  constraint releases_agreed_by foreign key (group_id, agreed_by_id) references members (group_id, id)
);
create unique index releases_one_open on releases (group_id, member_id)
  where agreed_at is null and withdrawn_at is null;
`

/** What the app's role reads of a member: not the account behind it, nor why it was paused or ended. */
const readableOfMembers = [
  'group_id',
  'id',
  'name',
  'trade',
  'ask_me_about',
  'role',
  'standing',
  'is_founder',
  'paused_until',
  'shared_email',
  'charter_version',
  'joined_at',
  'ended_at',
  'ended_as',
]

const protections = [
  protect('groups', {
    app: {
      select: 'id = (select app.belonging_group())',
      update: `id = (select app.seated_group()) and (select app.seated_admin())`,
    },
    system: ['select', 'insert', 'update'],
    definer: true,
  }),
  protect('charters', {
    app: { select: belonging, insert: `${admins} and written_by_id = (select app.seated_member())` },
    system: ['select', 'insert'],
    definer: true,
  }),
  protect('members', {
    app: {
      select: `${group} or (${belonging} and id = (select app.belonging_member()))`,
      update: `${group} and (id = (select app.seated_member()) or (select app.seated_admin()))`,
    },
    readable: readableOfMembers,
    changeable: [
      'name',
      'trade',
      'ask_me_about',
      'role',
      'paused_until',
      'pause_reason',
      'shared_email',
      'charter_version',
      'ended_at',
      'ended_as',
      'end_reason',
    ],
    system: ['select', 'insert', 'update'],
    definer: true,
  }),
  protect('releases', {
    app: {
      select: `${admins} and member_id <> (select app.seated_member())`,
      insert: `${admins} and member_id <> (select app.seated_member()) and proposed_by_id = (select app.seated_member())`,
      update: `${admins} and member_id <> (select app.seated_member())`,
    },
    changeable: ['agreed_by_id', 'agreed_at', 'withdrawn_at'],
  }),
]
