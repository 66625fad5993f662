import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions, ownStill, protect } from '../database/tenancy-sql.ts'

/** What members have begun to write and not sent. */
export class DraftTables1764600000000 implements MigrationInterface {
  name = 'DraftTables1764600000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(protections)
    await runner.query(definerFunctions(functions))
    await runner.query(`
      create trigger members_erase_drafts after update of ended_at on members
        for each row when (new.ended_at is not null) execute function app.erase_drafts_of_member();
    `)
  }

  async down(): Promise<void> {
    throw new Error('Drafts are not taken down: restore a backup instead.')
  }
}

/** The key holds whose it is, so that no id tells anybody of another's draft. */
const tables = `
create table drafts (
  group_id uuid not null,
  member_id uuid not null,
  id uuid not null,
  place text not null check (place in ('NEW_THREAD', 'REPLY', 'EDIT', 'PROPOSAL', 'PROFILE')),
  about_id uuid,
  title text not null,
  body text not null,
  rest text not null,
  version integer not null,
  writer uuid not null,
  kept_at timestamptz not null,
  set_aside_at timestamptz,
  constraint drafts_pk primary key (group_id, member_id, id),
  constraint drafts_member foreign key (group_id, member_id) references members (group_id, id) on delete cascade,
  constraint drafts_are_about_something check ((about_id is not null) = (place in ('REPLY', 'EDIT')))
);
create index drafts_set_aside on drafts (group_id, set_aside_at) where set_aside_at is not null;
`

/** Nobody but their writer reads the words: not the deployment that erases them either. */
const protections = `
${protect('drafts', {
  app: {
    select: ownStill('member_id'),
    insert: ownStill('member_id'),
    update: ownStill('member_id'),
    delete: ownStill('member_id'),
  },
  changeable: ['title', 'body', 'rest', 'version', 'writer', 'kept_at', 'set_aside_at'],
  system: ['delete'],
})}
grant select (group_id, set_aside_at) on drafts to sixthirty_system;

create policy definer on drafts for select to sixthirty_definer using (true);
create policy definer_erases on drafts for delete to sixthirty_definer using (true);
grant select (group_id, member_id, set_aside_at), delete on drafts to sixthirty_definer;
`

const functions = [
  {
    signature: 'app.groups_with_drafts_to_erase(timestamptz)',
    for: ['sixthirty_system'],
    sql: `
    -- Groups in which a draft was set aside before a moment.
    create function app.groups_with_drafts_to_erase(set_aside_before timestamptz) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select distinct d.group_id from public.drafts d where d.set_aside_at <= set_aside_before;
    end $$;`,
  },
  {
    signature: 'app.erase_drafts_of_member()',
    for: ['sixthirty_owner'],
    sql: `
    -- In the transaction that ends a membership. It waits for what is being kept just now, to erase that too.
    create function app.erase_drafts_of_member() returns trigger
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      perform pg_advisory_xact_lock(hashtextextended('drafts of ' || new.id, 0));
      delete from public.drafts d where d.group_id = new.group_id and d.member_id = new.id;
      return null;
    end $$;`,
  },
]
