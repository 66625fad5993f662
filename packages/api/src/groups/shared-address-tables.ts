import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../database/tenancy-sql.ts'

/** What members share is the address they sign in with: when that changes, the tables that know it know the new one. */
export class SharedAddressTables1764400003200 implements MigrationInterface {
  name = 'SharedAddressTables1764400003200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy definer_shares_address on members for update to sixthirty_definer using (true) with check (true);
      grant update (shared_email) on members to sixthirty_definer;
    `)
    await runner.query(definerFunctions([shareNewAddress]))
    await runner.query(`
      create trigger accounts_share_new_address after update of email on auth.accounts
        for each row when (old.email <> new.email) execute function app.share_new_address();
    `)
  }

  async down(): Promise<void> {
    throw new Error('Members are not taken down: restore a backup instead.')
  }
}

const shareNewAddress = {
  signature: 'app.share_new_address()',
  for: ['sixthirty_owner'],
  sql: `
  -- In the transaction that changes an account's address, wherever it is shared; where it is not, it stays unknown.
  create function app.share_new_address() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog as $$
  begin
    update public.members m set shared_email = new.email
      where m.account_id = new.id and m.ended_at is null and m.shared_email is not null;
    return null;
  end $$;`,
}
