import type { MigrationInterface, QueryRunner } from 'typeorm'
import { admins, belonging, definerFunctions, group, protect } from '../database/tenancy-sql.ts'

/** The tenant and its people, and the functions by which Postgres itself decides whose seat it is. */
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

const everyone = ['sixthirty_app', 'sixthirty_system', 'sixthirty_definer']
const account = `nullif(current_setting('app.account', true), '')::uuid`
const groupSet = `nullif(current_setting('app.group', true), '')::uuid`

/** SEATED, PAUSED or CHARTER_DUE, for a member `m` of a group `g` whose current charter is `c`. */
const seatState = `case
    when m.paused_until > now() then 'PAUSED'
    when m.charter_version is null then 'CHARTER_DUE'
    when m.charter_version < g.charter_version and coalesce(c.grace_until, now()) <= now() then 'CHARTER_DUE'
    else 'SEATED' end`

const seatTables = `public.members m
    join public.groups g on g.id = m.group_id
    join public.charters c on c.group_id = g.id and c.version = g.charter_version`

/** A question about the seat that is set in this transaction, answered for a member who is here. */
const seatQuestion = (name: string, answers: string, returned: string, condition: string) => ({
  signature: `app.${name}()`,
  for: everyone,
  sql: `
  create function app.${name}() returns ${answers} language plpgsql stable parallel safe security definer
    set search_path = pg_catalog as $$
  begin
    return (select ${returned} from ${seatTables}
      where m.group_id = ${groupSet} and m.account_id = ${account} and m.ended_at is null and ${condition});
  end $$;`,
})

const seatColumns = `
  account_id uuid, group_id uuid, member_id uuid, role text, standing text, state text, paused_until timestamptz,
  pause_reason text, charter_due_at timestamptz, group_row json`

const selectSeat = `
  select m.account_id, m.group_id, m.id, m.role, m.standing, ${seatState}, m.paused_until, m.pause_reason,
    case when m.charter_version < g.charter_version then c.grace_until end, row_to_json(g)
  from ${seatTables}`

const seatFunctions = [
  seatQuestion('seated_group', 'uuid', 'm.group_id', `${seatState} = 'SEATED'`),
  seatQuestion('seated_member', 'uuid', 'm.id', `${seatState} = 'SEATED'`),
  seatQuestion('seated_admin', 'boolean', `m.role = 'ADMIN'`, `${seatState} = 'SEATED'`),
  seatQuestion('belonging_group', 'uuid', 'm.group_id', 'true'),
  seatQuestion('belonging_member', 'uuid', 'm.id', 'true'),
  {
    signature: 'app.find_seat(uuid, text, uuid)',
    for: ['sixthirty_app'],
    sql: `
    -- The seat of this account in the group with this address or this id, and the group itself. No row: not theirs.
    create function app.find_seat(account uuid, wanted_slug text, wanted_id uuid) returns table (${seatColumns})
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query ${selectSeat}
        where m.account_id = account and m.ended_at is null
          and (g.slug = wanted_slug or g.id = wanted_id);
    end $$;`,
  },
  {
    signature: 'app.seats_of(uuid)',
    for: ['sixthirty_app'],
    sql: `
    -- Every seat of this account, in the order of the groups' names.
    create function app.seats_of(account uuid) returns table (${seatColumns})
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query ${selectSeat} where m.account_id = account and m.ended_at is null order by g.name, g.id;
    end $$;`,
  },
  {
    signature: 'app.pause_reasons()',
    for: ['sixthirty_app'],
    sql: `
    -- Why members of the seat's group are paused; told to admins alone. One's own reason comes with one's seat.
    create function app.pause_reasons() returns table (member_id uuid, reason text)
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select m.id, m.pause_reason from public.members m
        where m.group_id = app.seated_group() and app.seated_admin() and m.ended_at is null and m.paused_until > now();
    end $$;`,
  },
  {
    signature: 'app.account_of_member(uuid, uuid)',
    for: ['sixthirty_system'],
    sql: `
    -- Whose member this is; asked by the mail that is due to a member.
    create function app.account_of_member(group_id uuid, member_id uuid) returns uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return (select m.account_id from public.members m
        where m.group_id = account_of_member.group_id and m.id = account_of_member.member_id);
    end $$;`,
  },
]

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
