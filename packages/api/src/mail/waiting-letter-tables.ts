import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Letters of which only so many leave to one address in a day: when each was let go, to be counted from. */
export class WaitingLetterTables1764100003500 implements MigrationInterface {
  name = 'WaitingLetterTables1764100003500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail.letters add column let_go_at timestamptz;
      create index letters_let_go on mail.letters (to_address, kind, let_go_at) where let_go_at is not null;
      -- What left before anybody counted counts too.
      update mail.letters set let_go_at = sent_at where sent_at is not null;
    `)
  }

  async down(): Promise<void> {
    throw new Error('Letters are not taken down: restore a backup instead.')
  }
}
