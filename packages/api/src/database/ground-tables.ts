import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Schemas: `app` holds the functions of the doors, `auth` and `mail` hold what no seat may ever read.
 * The app's role has no right at all in the latter two.
 */
export class GroundTables1764000000000 implements MigrationInterface {
  name = 'GroundTables1764000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema app;
      create schema auth;
      create schema mail;
      grant usage on schema app to sixthirty_app, sixthirty_system, sixthirty_definer;
      grant usage on schema auth, mail to sixthirty_definer;
      grant usage on schema mail to sixthirty_system;
      grant usage on schema public to sixthirty_app, sixthirty_system, sixthirty_definer;

      -- The group a piece of system work is bound to. Unset means none: it then sees nothing.
      create function app.system_group() returns uuid language plpgsql stable parallel safe
        set search_path = pg_catalog as $$
        begin return nullif(current_setting('app.group', true), '')::uuid; end $$;
      revoke all on function app.system_group() from public;
      grant execute on function app.system_group() to sixthirty_system;

      -- The counters of the rate limiter: hashed keys, no words, no group.
      create table app.rate_limits (key text primary key, points integer not null default 0, expire bigint);
      grant select, insert, update, delete on app.rate_limits to sixthirty_app;
    `)
  }

  async down(): Promise<void> {
    throw new Error('The first tables are not taken down: restore a backup instead.')
  }
}
