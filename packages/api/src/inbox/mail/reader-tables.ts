import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../../database/tenancy-sql.ts'
import { seatState } from '../../groups/seat-state.ts'

/** Whom a mail goes to is asked again when it leaves, also of those who are gone. */
export class MailReaderTables1764400001500 implements MigrationInterface {
  name = 'MailReaderTables1764400001500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(definerFunctions([mailReadersAmong]))
  }

  async down(): Promise<void> {
    throw new Error('What members were told is not taken back: restore a backup instead.')
  }
}

const mailReadersAmong = {
  signature: 'app.mail_readers_among(uuid[])',
  for: ['sixthirty_system'],
  sql: `
  -- These members of the group the system is at work in, also those who are gone, and when mail may reach them.
  create function app.mail_readers_among(wanted uuid[]) returns table (member_id uuid, account_id uuid, state text,
      standing text, time_zone text, quiet_from time, quiet_until time, is_reachable boolean)
    language plpgsql stable security definer set search_path = pg_catalog as $$
  begin
    return query select m.id, m.account_id, case when m.ended_at is not null then 'GONE' else ${seatState} end,
        m.standing, coalesce(w.time_zone, g.time_zone), coalesce(w.quiet_from, '20:00')::time,
        coalesce(w.quiet_until, '06:00')::time,
        not exists (select from mail.unreachable u where u.address = a.email)
      from public.members m
        join public.groups g on g.id = m.group_id
        join auth.accounts a on a.id = m.account_id
        left join auth.account_wishes w on w.account_id = m.account_id
      where m.group_id = nullif(current_setting('app.group', true), '')::uuid and m.id = any (wanted);
  end $$;`,
}
