import type { MigrationInterface, QueryRunner } from 'typeorm'
import { own, protect } from '../database/tenancy-sql.ts'

/** What a member was told, once for each thing that happened; and who hears of what happens. */
export class ToldTables1764400000000 implements MigrationInterface {
  name = 'ToldTables1764400000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table)
    await runner.query(functions)
  }

  async down(): Promise<void> {
    throw new Error('What members were told is not taken back: restore a backup instead.')
  }
}

const table = `
create table inbox_items (
  group_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  -- What it tells of. A member is told of it once, however often its followers hear of it.
  event_id uuid not null,
  subject_id uuid,
  actor_id uuid,
  -- Only of what is told in words of its day; all else is worded when it is read.
  words jsonb,
  happened_at timestamptz not null,
  read_at timestamptz,
  -- From when on a mail may carry it; null when none will any more.
  mail_at timestamptz,
  -- Whether that mail leaves also in quiet hours.
  at_once boolean not null default false,
  -- The mail that carries it.
  letter_id uuid,
  constraint inbox_items_pk primary key (group_id, id),
  constraint inbox_items_told_once unique (group_id, member_id, event_id),
  constraint inbox_items_member foreign key (group_id, member_id) references members (group_id, id) on delete cascade,
  constraint inbox_items_actor foreign key (group_id, actor_id) references members (group_id, id)
);
create index inbox_items_latest on inbox_items (group_id, member_id, happened_at desc, id desc);
create index inbox_items_to_mail on inbox_items (mail_at, group_id) where mail_at is not null;
create index inbox_items_subject on inbox_items (group_id, subject_id) where subject_id is not null;
create index inbox_items_letter on inbox_items (group_id, letter_id) where letter_id is not null;
${protect('inbox_items', {
  app: { select: own('member_id'), update: own('member_id') },
  changeable: ['read_at'],
  system: ['select', 'insert', 'update', 'delete'],
})}
`

/** Owned by the system's role, which alone may tell somebody else's seat something, and fill the job queue. */
const functions = `
grant create on schema app to sixthirty_system;
set local role sixthirty_system;

-- Tells a member of the caller's group something, in the caller's own transaction.
create function app.tell_member(group_id uuid, id uuid, member_id uuid, kind text, subject_id uuid, words jsonb,
    happened_at timestamptz, mail_at timestamptz)
  returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if group_id is distinct from app.belonging_group() and group_id is distinct from app.system_group() then
    raise exception 'A member is told something from within the group.' using errcode = '42501';
  end if;
  insert into public.inbox_items (group_id, id, member_id, kind, event_id, subject_id, words, happened_at, mail_at)
    values (tell_member.group_id, tell_member.id, tell_member.member_id, tell_member.kind, tell_member.id,
      tell_member.subject_id, tell_member.words, tell_member.happened_at, tell_member.mail_at);
end $$;

-- Lets those who follow hear of something, by its ids alone, once the caller's transaction is committed.
create function app.announce(group_id uuid, kind text, event_id uuid, subject_id uuid, actor_id uuid)
  returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if group_id is distinct from app.belonging_group() and group_id is distinct from app.system_group() then
    raise exception 'What happens is announced from within the group.' using errcode = '42501';
  end if;
  perform graphile_worker.add_job('hear-of', json_build_object('groupId', group_id, 'kind', kind,
    'eventId', event_id, 'subjectId', subject_id, 'actorId', actor_id), max_attempts := 10);
end $$;

revoke all on function app.tell_member(uuid, uuid, uuid, text, uuid, jsonb, timestamptz, timestamptz) from public;
revoke all on function app.announce(uuid, text, uuid, uuid, uuid) from public;
grant execute on function app.tell_member(uuid, uuid, uuid, text, uuid, jsonb, timestamptz, timestamptz)
  to sixthirty_app;
grant execute on function app.announce(uuid, text, uuid, uuid, uuid) to sixthirty_app;

reset role;
revoke create on schema app from sixthirty_system;
`
