import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../../database/tenancy-sql.ts'
import { changeAddressFunctions } from './change-address-functions.ts'

/** Codes by which somebody who is signed in proves another address. */
export class ChangeAddressTables1764400003000 implements MigrationInterface {
  name = 'ChangeAddressTables1764400003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(changeAddressFunctions))
  }

  async down(): Promise<void> {
    throw new Error('Accounts are not taken down: restore a backup instead.')
  }
}

const tables = `
alter table auth.codes
  drop constraint codes_purpose_check,
  add constraint codes_purpose_check check (purpose in ('SIGN_IN', 'COME', 'CHANGE')),
  -- Whose address is to be changed: nobody else who signs in to the same browser can spend it.
  add column account_id uuid references auth.accounts on delete cascade,
  add constraint codes_change_has_account check ((purpose = 'CHANGE') = (account_id is not null));
create index codes_account on auth.codes (account_id) where account_id is not null;

-- Made anew below, for it is told whose address is to be changed.
drop function app.ask_for_code(uuid, text, text, uuid, bytea, bytea, bytea);
`
