import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../database/tenancy-sql.ts'
import { codeFunctions } from './code-functions.ts'
import { sessionFunctions } from './session-functions.ts'

/** Accounts, sessions and one-time codes: reached only through the functions below. */
export class AuthTables1764000001000 implements MigrationInterface {
  name = 'AuthTables1764000001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions([...sessionFunctions, ...codeFunctions]))
  }

  async down(): Promise<void> {
    throw new Error('Accounts are not taken down: restore a backup instead.')
  }
}

const tables = `
create table auth.accounts (
  id uuid primary key,
  email text not null unique,
  created_at timestamptz not null default now(),
  constraint accounts_email_is_normal check (email = lower(btrim(email)))
);

create table auth.sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references auth.accounts on delete cascade,
  device text not null,
  opened_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
create index sessions_account on auth.sessions (account_id);

-- Six digits mailed to an address; for signing in also a link. Bound to the browser that asked.
create table auth.codes (
  id uuid primary key,
  purpose text not null check (purpose in ('SIGN_IN', 'COME')),
  email text not null,
  invitation_id uuid,
  digits_hash bytea not null,
  link_hash bytea unique,
  browser_hash bytea not null,
  tries integer not null default 0,
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null,
  proven_at timestamptz,
  spent_at timestamptz
);
create index codes_browser on auth.codes (browser_hash, purpose, asked_at desc);
create index codes_email on auth.codes (email);

grant select, insert, update, delete on auth.accounts, auth.sessions, auth.codes to sixthirty_definer;
`
