import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Letters waiting to be sent, and what became of them. Only the system's role reads them; words go when they are sent. */
export class MailTables1764000000500 implements MigrationInterface {
  name = 'MailTables1764000000500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(functions)
  }

  async down(): Promise<void> {
    throw new Error('Letters are not taken down: restore a backup instead.')
  }
}

const tables = `
create table mail.letters (
  id uuid primary key,
  kind text not null,
  group_id uuid,
  subject_id uuid,
  to_address text not null constraint letters_one_address
    check (length(to_address) <= 254 and to_address ~ '^[^[:space:][:cntrl:]@,;<>"]+@[^[:space:][:cntrl:]@,;<>"]+$'),
  subject text,
  text text,
  html text,
  message_id text unique,
  queued_at timestamptz not null default now(),
  attempts integer not null default 0,
  sent_at timestamptz,
  dropped_at timestamptz,
  failed_at timestamptz,
  problem text,
  told_at timestamptz,
  constraint letters_end_once check (num_nonnulls(sent_at, dropped_at, failed_at) <= 1)
);
grant select, insert, update, delete on mail.letters to sixthirty_system;
`

/**
 * Owned by the system's role, which alone may fill the job queue: whoever queues a letter gets no other right there.
 * A letter of a group is queued from within that group only.
 */
const functions = `
grant create on schema app to sixthirty_system;
set local role sixthirty_system;

-- Queues a letter in the caller's own transaction: no letter without the change it tells of, no change without it.
create function app.queue_letter(
    id uuid, kind text, group_id uuid, subject_id uuid, to_address text, subject text, body text, html text)
  returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if group_id is not null
    and group_id is distinct from app.belonging_group() and group_id is distinct from app.system_group() then
    raise exception 'A letter of a group is queued from within it.' using errcode = '42501';
  end if;
  insert into mail.letters (id, kind, group_id, subject_id, to_address, subject, text, html)
    values (queue_letter.id, queue_letter.kind, queue_letter.group_id, queue_letter.subject_id,
      queue_letter.to_address, queue_letter.subject, queue_letter.body, queue_letter.html);
  perform graphile_worker.add_job('send-letter', json_build_object('id', queue_letter.id), max_attempts := 10);
end $$;

-- The same to a member of the caller's group, whose address the caller never learns.
create function app.queue_letter_to_member(
    id uuid, kind text, group_id uuid, member_id uuid, subject_id uuid, subject text, body text, html text)
  returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
declare address text;
begin
  if group_id is distinct from app.belonging_group() and group_id is distinct from app.system_group() then
    raise exception 'A letter of a group is queued from within it.' using errcode = '42501';
  end if;
  address := app.address_of_account(app.account_of_member(group_id, member_id));
  if address is null then
    raise exception 'There is no such member to write to.' using errcode = 'no_data_found';
  end if;
  perform app.queue_letter(id, kind, group_id, subject_id, address, subject, body, html);
end $$;

revoke all on function app.queue_letter(uuid, text, uuid, uuid, text, text, text, text) from public;
revoke all on function app.queue_letter_to_member(uuid, text, uuid, uuid, uuid, text, text, text) from public;
grant execute on function app.queue_letter(uuid, text, uuid, uuid, text, text, text, text) to sixthirty_app;
grant execute on function app.queue_letter_to_member(uuid, text, uuid, uuid, uuid, text, text, text) to sixthirty_app;

reset role;
revoke create on schema app from sixthirty_system;
`
