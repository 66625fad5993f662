import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../../database/tenancy-sql.ts'

/** What the deployment must know to tell those who may know, and no others; and where it is time to. */
export class TellingTables1764400001600 implements MigrationInterface {
  name = 'TellingTables1764400001600'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${lookInto('thread_readers', 'group_id, thread_id, member_id, named_at')}
      ${lookInto('thread_reads', 'group_id, thread_id, member_id, stance')}
      ${lookInto('thread_meetings', 'group_id, thread_id, meeting_id')}
      ${lookInto('attendances', 'group_id, meeting_id, member_id, presence')}
    `)
    await runner.query(definerFunctions(functions))
  }

  async down(): Promise<void> {
    throw new Error('What members were told is not taken back: restore a backup instead.')
  }
}

/** How far somebody has read is for nobody, only what they want to hear. */
const lookInto = (table: string, columns: string) => `
  create policy system on ${table} for select to sixthirty_system using (group_id = (select app.system_group()));
  grant select (${columns}) on ${table} to sixthirty_system;`

const functions = [
  {
    signature: 'app.groups_with_asks_to_tell_of(timestamptz, timestamptz)',
    for: ['sixthirty_system'],
    sql: `
    -- Groups in which an ask was closed between two moments, and its asker was not asked what became of it.
    create function app.groups_with_asks_to_tell_of(closed_after timestamptz, closed_by timestamptz)
      returns setof uuid language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select distinct t.group_id from public.threads t
        where t.closed_at > closed_after and t.closed_at <= closed_by
          and t.outcome_post_id is null and t.outcome_declined_at is null and t.discarded_at is null
          and not exists (select from public.inbox_items i where i.group_id = t.group_id and i.thread_id = t.id
            and i.kind = 'WHAT_BECAME' and i.happened_at >= t.closed_at);
    end $$;`,
  },
  {
    signature: 'app.groups_with_items_to_forget(timestamptz)',
    for: ['sixthirty_system'],
    sql: `
    -- Groups in which a member was told something before a moment.
    create function app.groups_with_items_to_forget(told_before timestamptz) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select distinct i.group_id from public.inbox_items i where i.happened_at < told_before;
    end $$;`,
  },
]
