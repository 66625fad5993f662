import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whoever hears of meetings on the evening before alone hears of what is not so any more after that, too. */
export class UndoneEveningTables1764400003300 implements MigrationInterface {
  name = 'UndoneEveningTables1764400003300'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table inbox_items
        -- Whether it takes back what the mail of the evening before has told.
        add column undoes_evening boolean not null default false;`)
  }

  async down(): Promise<void> {
    throw new Error('What members were told is not taken back: restore a backup instead.')
  }
}
