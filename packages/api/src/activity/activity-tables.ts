import type { MigrationInterface, QueryRunner } from 'typeorm'
import { admins, group, protect } from '../database/tenancy-sql.ts'

/** Admins read what happened, but not that someone spoke of releasing themselves. */
const readable = `${admins} and (kind not in ('RELEASE_PROPOSED', 'RELEASE_WITHDRAWN')
  or member_id is distinct from (select app.seated_member()))`

/** What happened in a group: facts are added and read, never changed. */
export class ActivityTables1764000003000 implements MigrationInterface {
  name = 'ActivityTables1764000003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table facts (
        group_id uuid not null constraint facts_group references groups on delete cascade,
        id uuid not null,
        kind text not null,
        actor_id uuid,
        member_id uuid,
        name text,
        reason text,
        happened_at timestamptz not null default now(),
        constraint facts_pk primary key (group_id, id),
        constraint facts_actor foreign key (group_id, actor_id) references members (group_id, id),
        constraint facts_member foreign key (group_id, member_id) references members (group_id, id)
      );
      create index facts_latest on facts (group_id, happened_at desc, id desc);
      ${protect('facts', {
        app: { select: readable, insert: `${group} and actor_id = (select app.seated_member())` },
        system: ['insert'],
      })}
    `)
  }

  async down(): Promise<void> {
    throw new Error('Facts are not taken down: restore a backup instead.')
  }
}
