import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Letters to members are worded when they leave, once for each event; two processes never send one at a time, and an
 * address from which mail came back gets none.
 */
export class LeavingLetterTables1764400000500 implements MigrationInterface {
  name = 'LeavingLetterTables1764400000500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail.letters
        add column member_id uuid,
        -- The event it tells of. One member is written to of it once.
        add column once text,
        add column leased_until timestamptz;
      create unique index letters_once on mail.letters (group_id, member_id, once) where once is not null;

      -- Members are told, and a mail of it is worded when it leaves.
      drop function app.queue_letter_to_member(uuid, text, uuid, uuid, uuid, text, text, text);

      create table mail.unreachable (
        address text primary key,
        since timestamptz not null,
        problem text not null
      );
      grant select, insert, update, delete on mail.unreachable to sixthirty_system;
      grant select, delete on mail.unreachable to sixthirty_definer;
    `)
  }

  async down(): Promise<void> {
    throw new Error('Letters are not taken down: restore a backup instead.')
  }
}
