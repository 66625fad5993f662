import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How many posts of a member's own come after the last one they have looked at. */
export class OwnBeyondTables1764600004000 implements MigrationInterface {
  name = 'OwnBeyondTables1764600004000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(column)
    await runner.query(countedSoFar)
  }

  async down(): Promise<void> {
    throw new Error('How far somebody has read is not taken down: restore a backup instead.')
  }
}

const column = `
alter table thread_reads add column own_beyond integer not null default 0;
grant update (own_beyond) on thread_reads to sixthirty_app;
`

/** The owner passes no row security; for this once it holds for everyone else only. */
const countedSoFar = `
alter table posts no force row level security;
alter table thread_reads no force row level security;
alter table thread_reads disable trigger thread_reads_live;
insert into thread_reads as r (group_id, member_id, thread_id, read_up_to, looked_at, own_beyond)
  select p.group_id, p.author_id, p.thread_id, 0, null, count(*) from posts p
    left join thread_reads k on k.group_id = p.group_id and k.member_id = p.author_id and k.thread_id = p.thread_id
  where p.sequence > coalesce(k.read_up_to, 0) group by p.group_id, p.author_id, p.thread_id
  on conflict (group_id, member_id, thread_id) do update set own_beyond = excluded.own_beyond;
alter table thread_reads enable trigger thread_reads_live;
alter table posts force row level security;
alter table thread_reads force row level security;
`
