import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Facts wake those who follow them, and name a candidate only until that name is erased. */
export class FollowerTables1764100000000 implements MigrationInterface {
  name = 'FollowerTables1764100000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table facts add column subject_id uuid;
      create index facts_subject on facts (group_id, subject_id) where subject_id is not null;
      grant select (group_id, subject_id, name), update (name) on facts to sixthirty_system;
      drop policy app_insert on facts;
      -- Who closed a proposal stands nowhere: in a small group it would tell who could not speak freely.
      create policy app_insert on facts for insert to sixthirty_app with check (
        group_id = (select app.seated_group())
        and (actor_id = (select app.seated_member()) or (actor_id is null and kind = 'SPONSORSHIP_CLOSED')));
    `)
    await runner.query(wakeFollowers)
  }

  async down(): Promise<void> {
    throw new Error('Facts are not taken down: restore a backup instead.')
  }
}

/** Owned by the system's role, which alone may fill the job queue. */
const wakeFollowers = `
grant create on schema app to sixthirty_system;
set local role sixthirty_system;

-- Has the followers of a group's facts look at it, once the caller's transaction is committed.
create function app.wake_followers(group_id uuid)
  returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if group_id is distinct from app.belonging_group() and group_id is distinct from app.system_group() then
    raise exception 'Followers are woken from within the group.' using errcode = '42501';
  end if;
  perform graphile_worker.add_job('follow-facts', json_build_object('groupId', group_id), max_attempts := 10);
end $$;
revoke all on function app.wake_followers(uuid) from public;
grant execute on function app.wake_followers(uuid) to sixthirty_app;

reset role;
revoke create on schema app from sixthirty_system;
`
