import type { MigrationInterface, QueryRunner } from 'typeorm'
import { ownStill, protect, unprotect } from '../../database/tenancy-sql.ts'

/** What a member wanted before they stopped mail from a letter; and wishes that are theirs also while kept from the table. */
export class WishesTables1764400003100 implements MigrationInterface {
  name = 'WishesTables1764400003100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns)
    await runner.query([unprotect('mail_wishes'), protection].join('\n'))
  }

  async down(): Promise<void> {
    throw new Error('What members want is not taken back: restore a backup instead.')
  }
}

const columns = `
alter table mail_wishes
  -- What it was until mail was stopped by a letter's link, so that the press can be taken back.
  add column level_before text check (level_before in ('CONCERNS_ME', 'EVERYTHING', 'EVENING_BEFORE', 'NOTHING')),
  -- Whether it was stopped with one press for all of the account's groups.
  add column stopped_everywhere boolean not null default false,
  add constraint mail_wishes_stopped check (level = 'NOTHING' or (level_before is null and not stopped_everywhere));
`

const protection = protect('mail_wishes', {
  app: { select: ownStill('member_id'), insert: ownStill('member_id'), update: ownStill('member_id') },
  changeable: ['level', 'level_before', 'stopped_everywhere', 'weekly_digest', 'digest_has_offers'],
  system: ['select', 'insert', 'update'],
  systemChanges: ['level', 'level_before', 'stopped_everywhere'],
})
