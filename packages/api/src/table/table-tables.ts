import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions, group, own, protect } from '../database/tenancy-sql.ts'

/** What may come up at a meeting. */
export class TableTables1764200001000 implements MigrationInterface {
  name = 'TableTables1764200001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(functions))
    await runner.query(protections)
  }

  async down(): Promise<void> {
    throw new Error('Table items are not taken down: restore a backup instead.')
  }
}

const tables = `
create table table_items (
  group_id uuid not null constraint table_items_group references groups on delete cascade,
  id uuid not null,
  owner_id uuid not null,
  meeting_id uuid,
  thread_id uuid,
  title text not null,
  matters_now boolean not null default false,
  minutes integer check (minutes between 1 and 240),
  place double precision not null,
  state text not null default 'ON_THE_TABLE' check (state in ('ON_THE_TABLE', 'DISCUSSED', 'CARRIED_OVER', 'TAKEN_OFF')),
  put_at timestamptz not null,
  settled_at timestamptz,
  settled_by_id uuid,
  carried_from_id uuid,
  times_carried integer not null default 0,
  written_back_post_id uuid,
  version integer not null default 1,
  constraint table_items_pk primary key (group_id, id),
  constraint table_items_owner foreign key (group_id, owner_id) references members (group_id, id),
  constraint table_items_meeting foreign key (group_id, meeting_id) references meetings (group_id, id),
  constraint table_items_thread foreign key (group_id, thread_id) references threads (group_id, id) on delete cascade,
  constraint table_items_settled_by foreign key (group_id, settled_by_id) references members (group_id, id),
  constraint table_items_carried_from foreign key (group_id, carried_from_id) references table_items (group_id, id)
    on delete cascade,
  constraint table_items_written_back foreign key (group_id, written_back_post_id) references posts (group_id, id),
  constraint table_items_carried_once unique (group_id, carried_from_id),
  constraint table_items_settled check ((state = 'ON_THE_TABLE') = (settled_at is null)),
  constraint table_items_happened_at_a_meeting check (meeting_id is not null or state in ('ON_THE_TABLE', 'TAKEN_OFF'))
);
create index table_items_of_meeting on table_items (group_id, meeting_id, place);
create index table_items_open on table_items (group_id) where state = 'ON_THE_TABLE';
create index table_items_of_thread on table_items (group_id, thread_id, put_at) where thread_id is not null;
create unique index table_items_thread_once on table_items (group_id, thread_id)
  where thread_id is not null and state = 'ON_THE_TABLE';
`

const functions = [
  {
    signature: 'app.groups_with_tables_to_keep(timestamptz)',
    for: ['sixthirty_system'],
    sql: `
    -- Groups in which something on the table waits for a meeting that is planned by now, was for one that was cancelled,
    -- was not decided about at one that is closed, or belongs to somebody who is gone.
    create function app.groups_with_tables_to_keep(at timestamptz) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select distinct i.group_id from public.table_items i
        join public.members o on o.group_id = i.group_id and o.id = i.owner_id
        left join public.meetings m on m.group_id = i.group_id and m.id = i.meeting_id
        where i.state = 'ON_THE_TABLE' and (o.ended_at is not null or m.closed_at is not null
          or ((m.id is null or m.cancelled_at is not null) and exists (select from public.meetings t
            where t.group_id = i.group_id and t.cancelled_at is null and t.starts_at > at)));
    end $$;`,
  },
]

const me = '(select app.seated_member())'

/** Whose it is, who looks after the meeting it is for, and admins. */
const looking = `${group} and (owner_id = ${me} or (select app.seated_admin())
  or exists (select from meetings t where t.group_id = table_items.group_id and t.id = table_items.meeting_id
    and t.host_id = ${me}))`

/** What was taken off is for whom it was; whoever took it off must find it to do so. */
const seeing = `${group} and (state <> 'TAKEN_OFF' or owner_id = ${me} or settled_by_id = ${me})`

const protections = protect('table_items', {
  app: { select: seeing, insert: own('owner_id'), update: looking },
  changeable: [
    'meeting_id',
    'title',
    'matters_now',
    'minutes',
    'place',
    'state',
    'settled_at',
    'settled_by_id',
    'written_back_post_id',
    'version',
  ],
  system: ['select', 'insert', 'update'],
  definer: true,
})
