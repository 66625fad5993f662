import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions, protect } from '../../database/tenancy-sql.ts'

/** When a group is looked at next for mails that leave by the clock. */
export class EveningTables1764400002500 implements MigrationInterface {
  name = 'EveningTables1764400002500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evening_looks (
        group_id uuid not null constraint evening_looks_group references groups on delete cascade,
        look_at timestamptz not null,
        constraint evening_looks_pk primary key (group_id)
      );`)
    await runner.query(definerFunctions([groupsWithEveningDue]))
    await runner.query(
      protect('evening_looks', { app: {}, system: ['select', 'insert', 'update'], definer: true }),
    )
  }

  async down(): Promise<void> {
    throw new Error('Mails by the clock are not taken back: restore a backup instead.')
  }
}

const groupsWithEveningDue = {
  signature: 'app.groups_with_evening_due(timestamptz)',
  for: ['sixthirty_system'],
  sql: `
  -- Groups in which a mail by the clock may be due by now: that of the evening before a meeting, or the digest.
  create function app.groups_with_evening_due(at timestamptz) returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog as $$
  begin
    return query select g.id from public.groups g left join public.evening_looks l on l.group_id = g.id
      where l.look_at is null or l.look_at <= at;
  end $$;`,
}
