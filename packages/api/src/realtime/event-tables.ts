import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../database/tenancy-sql.ts'

/** What changed in a group, in the order in which it was committed, without gaps: for whoever looks on live. */
export class EventTables1764500000000 implements MigrationInterface {
  name = 'EventTables1764500000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(numbering)
    await runner.query(definerFunctions(functions))
  }

  async down(): Promise<void> {
    throw new Error('What changed is not taken back: restore a backup instead.')
  }
}

const tables = `
create table live_events (
  group_id uuid not null constraint live_events_group references groups on delete cascade,
  id uuid not null default gen_random_uuid(),
  -- Given when the transaction commits; null only within it.
  sequence bigint,
  kind text not null,
  -- What changed: a post, a thread, a meeting.
  subject_id uuid,
  thread_id uuid,
  reach text,
  -- Whose alone it is; null where it is for all who may read it.
  member_id uuid,
  -- Just before its transaction is committed.
  happened_at timestamptz not null default clock_timestamp(),
  constraint live_events_pk primary key (group_id, id),
  constraint live_events_in_order unique (group_id, sequence),
  constraint live_events_thread_has_reach check ((thread_id is null) = (reach is null))
);

create table live_counters (
  group_id uuid not null constraint live_counters_group references groups on delete cascade,
  last bigint not null,
  constraint live_counters_pk primary key (group_id)
);
`

/**
 * A number is taken as the very last thing in a transaction: whoever takes long over theirs keeps nobody waiting, and
 * no number is seen before a lower one.
 */
const numbering = `
grant create on schema app to sixthirty_system;
set local role sixthirty_system;

create function app.number_event() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  next bigint;
begin
  insert into public.live_counters as c (group_id, last) values (new.group_id, 1)
    on conflict (group_id) do update set last = c.last + 1 returning c.last into next;
  update public.live_events e set sequence = next, happened_at = clock_timestamp()
    where e.group_id = new.group_id and e.id = new.id;
  -- Whoever is further behind fetches anew what is on their screen.
  if next % 200 = 0 then
    delete from public.live_events e where e.group_id = new.group_id and e.sequence <= next - 2000;
  end if;
  return null;
end $$;

-- Notes that something changed. Outside the doors no group is set: what is planted there nobody looks on at.
create function app.note_event(group_id uuid, kind text, subject_id uuid, thread_id uuid, reach text, member_id uuid)
  returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if group_id is distinct from app.system_group() then return; end if;
  insert into public.live_events (group_id, kind, subject_id, thread_id, reach, member_id)
    values (note_event.group_id, note_event.kind, note_event.subject_id, note_event.thread_id, note_event.reach,
      note_event.member_id);
end $$;
revoke all on function app.number_event() from public;
grant execute on function app.number_event() to sixthirty_owner;
revoke all on function app.note_event(uuid, text, uuid, uuid, text, uuid) from public;

reset role;
revoke create on schema app from sixthirty_system;

create constraint trigger live_events_numbered after insert on live_events deferrable initially deferred
  for each row execute function app.number_event();
`

const functions = [
  {
    signature: 'app.open_sessions(uuid[])',
    for: ['sixthirty_app'],
    sql: `
    -- Of these sessions, those by which somebody is still signed in.
    create function app.open_sessions(asked uuid[]) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select s.id from auth.sessions s
        where s.id = any (asked) and s.seen_at > now() - interval '90 days';
    end $$;`,
  },
  {
    signature: 'app.live_positions(uuid[])',
    for: ['sixthirty_system'],
    sql: `
    -- How far each of these groups has come, for a process that looks on at several.
    create function app.live_positions(groups uuid[]) returns table (group_id uuid, last bigint)
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select c.group_id, c.last from public.live_counters c where c.group_id = any (groups);
    end $$;`,
  },
]
