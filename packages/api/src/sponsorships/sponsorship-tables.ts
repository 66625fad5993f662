import type { MigrationInterface, QueryRunner } from 'typeorm'
import { admins, group, protect } from '../database/tenancy-sql.ts'

/** One member vouching for one candidate, and who brought in whom. */
export class SponsorshipTables1764000004000 implements MigrationInterface {
  name = 'SponsorshipTables1764000004000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sponsorships (
        group_id uuid not null constraint sponsorships_group references groups on delete cascade,
        id uuid not null,
        sponsor_id uuid not null,
        candidate_name text not null,
        words text not null,
        state text not null check (state in
          ('CLEARED', 'INVITED', 'ACTIVE', 'COMPLETED', 'CLOSED', 'DECLINED', 'LAPSED', 'ENDED')),
        newcomer_id uuid,
        started_at timestamptz not null default now(),
        ended_at timestamptz,
        constraint sponsorships_pk primary key (group_id, id),
        constraint sponsorships_sponsor foreign key (group_id, sponsor_id) references members (group_id, id),
        constraint sponsorships_newcomer foreign key (group_id, newcomer_id) references members (group_id, id)
      );
      ${protect('sponsorships', {
        app: {
          // Once someone has joined, the table may read why; before that, the sponsor and the admins.
          select: `${group} and (newcomer_id is not null or sponsor_id = (select app.seated_member()) or (select app.seated_admin()))`,
          insert: `${admins} and sponsor_id = (select app.seated_member())`,
          update: admins,
        },
        changeable: ['state', 'ended_at', 'newcomer_id'],
        system: ['select', 'insert', 'update'],
      })}

      create table lineage (
        group_id uuid not null constraint lineage_group references groups on delete cascade,
        newcomer_id uuid not null,
        sponsor_id uuid not null,
        sponsorship_id uuid not null,
        constraint lineage_pk primary key (group_id, newcomer_id),
        constraint lineage_newcomer foreign key (group_id, newcomer_id) references members (group_id, id),
        constraint lineage_sponsor foreign key (group_id, sponsor_id) references members (group_id, id),
        constraint lineage_sponsorship foreign key (group_id, sponsorship_id) references sponsorships (group_id, id),
        constraint lineage_is_not_oneself check (newcomer_id <> sponsor_id)
      );
      -- No role may change or remove a row: who brought in whom never changes.
      ${protect('lineage', { app: { select: group }, system: ['select', 'insert'] })}
    `)
  }

  async down(): Promise<void> {
    throw new Error('Lineage is not taken down: restore a backup instead.')
  }
}
