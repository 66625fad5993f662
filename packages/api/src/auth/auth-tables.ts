import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../database/tenancy-sql.ts'

/** Accounts, sessions and one-time codes: reached only through the functions below. */
export class AuthTables1764000001000 implements MigrationInterface {
  name = 'AuthTables1764000001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(functions))
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

const app = 'sixthirty_app'
const system = 'sixthirty_system'

const functions = [
  {
    signature: 'app.find_session(bytea)',
    for: [app],
    sql: `
    -- Who this session is. Idle for 90 days, it is over. The moment it was last seen is kept to ten minutes.
    create function app.find_session(token_hash bytea)
      returns table (session_id uuid, account_id uuid, email text)
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      update auth.sessions s set seen_at = now()
        where s.token_hash = find_session.token_hash
          and s.seen_at between now() - interval '90 days' and now() - interval '10 minutes';
      return query select s.id, a.id, a.email from auth.sessions s join auth.accounts a on a.id = s.account_id
        where s.token_hash = find_session.token_hash and s.seen_at > now() - interval '90 days';
    end $$;`,
  },
  {
    signature: 'app.sessions_of(bytea)',
    for: [app],
    sql: `
    -- The sessions of the account that this session belongs to, the latest first.
    create function app.sessions_of(token_hash bytea)
      returns table (id uuid, device text, opened_at timestamptz, seen_at timestamptz, is_current boolean)
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select o.id, o.device, o.opened_at, o.seen_at, o.id = s.id
        from auth.sessions s join auth.sessions o on o.account_id = s.account_id
        where s.token_hash = sessions_of.token_hash and s.seen_at > now() - interval '90 days'
          and o.seen_at > now() - interval '90 days'
        order by o.seen_at desc, o.id;
    end $$;`,
  },
  {
    signature: 'app.end_session(bytea, uuid)',
    for: [app],
    sql: `
    -- Ends one session of the account that this session belongs to; answers whether there was one.
    create function app.end_session(token_hash bytea, ended uuid) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      delete from auth.sessions o using auth.sessions s
        where s.token_hash = end_session.token_hash and s.seen_at > now() - interval '90 days'
          and o.account_id = s.account_id and o.id = ended;
      return found;
    end $$;`,
  },
  {
    signature: 'app.ask_for_code(uuid, text, text, uuid, bytea, bytea, bytea)',
    for: [app],
    sql: `
    -- Keeps a new code for ten minutes; earlier ones of the same browser and purpose are dead at once.
    -- Answers whether an account has this address; the work is the same either way.
    create function app.ask_for_code(
        id uuid, purpose text, email text, invitation_id uuid, digits_hash bytea, link_hash bytea, browser_hash bytea)
      returns boolean language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      delete from auth.codes c where c.expires_at < now() - interval '1 day';
      update auth.codes c set spent_at = now()
        where c.browser_hash = ask_for_code.browser_hash and c.purpose = ask_for_code.purpose and c.spent_at is null;
      insert into auth.codes (id, purpose, email, invitation_id, digits_hash, link_hash, browser_hash, expires_at)
        values (ask_for_code.id, ask_for_code.purpose, ask_for_code.email, ask_for_code.invitation_id,
          ask_for_code.digits_hash, ask_for_code.link_hash, ask_for_code.browser_hash, now() + interval '10 minutes');
      return exists (select from auth.accounts a where a.email = ask_for_code.email);
    end $$;`,
  },
  {
    signature: 'app.asked_sign_in(bytea)',
    for: [app],
    sql: `
    -- The address for which this browser last asked to sign in, while the code may still be typed; null when none.
    create function app.asked_sign_in(browser_hash bytea) returns text
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return (select c.email from auth.codes c
        where c.browser_hash = asked_sign_in.browser_hash and c.purpose = 'SIGN_IN'
          and c.spent_at is null and c.expires_at > now() and c.tries < 5
        order by c.asked_at desc limit 1);
    end $$;`,
  },
  {
    signature: 'app.sign_in_by_digits(bytea, bytea, uuid, bytea, text)',
    for: [app],
    sql: `
    -- Spends the browser's current sign-in code by its digits and opens a session.
    -- Outcome: SIGNED_IN, WRONG, EXHAUSTED (five tries are used up), EXPIRED (none open, too old, or spent) or
    -- RESTING (digits for this address were tried 20 times in a day; the link still works). Without the last, whoever
    -- asks again and again could guess six digits in some weeks.
    create function app.sign_in_by_digits(
        browser_hash bytea, digits_hash bytea, session_id uuid, token_hash bytea, device text)
      returns text language plpgsql volatile security definer set search_path = pg_catalog as $$
    declare code auth.codes; account uuid;
    begin
      select * into code from auth.codes c
        where c.browser_hash = sign_in_by_digits.browser_hash and c.purpose = 'SIGN_IN' and c.spent_at is null
        order by c.asked_at desc limit 1 for update;
      if code.id is null or code.expires_at <= now() then return 'EXPIRED'; end if;
      if code.tries >= 5 then return 'EXHAUSTED'; end if;
      if (select coalesce(sum(c.tries), 0) from auth.codes c
          where c.email = code.email and c.purpose = 'SIGN_IN' and c.asked_at > now() - interval '1 day') >= 20 then
        return 'RESTING';
      end if;
      update auth.codes c set tries = c.tries + 1 where c.id = code.id;
      select a.id into account from auth.accounts a where a.email = code.email;
      if account is null or code.digits_hash <> sign_in_by_digits.digits_hash then
        return case when code.tries + 1 >= 5 then 'EXHAUSTED' else 'WRONG' end;
      end if;
      update auth.codes c set spent_at = now(), proven_at = now() where c.id = code.id;
      insert into auth.sessions (id, token_hash, account_id, device)
        values (sign_in_by_digits.session_id, sign_in_by_digits.token_hash, account, sign_in_by_digits.device);
      return 'SIGNED_IN';
    end $$;`,
  },
  {
    signature: 'app.sign_in_by_link(bytea, bytea, uuid, bytea, text)',
    for: [app],
    sql: `
    -- The same by the mailed link. Outcome: SIGNED_IN, OTHER_BROWSER (asked for elsewhere; nothing is spent) or EXPIRED.
    create function app.sign_in_by_link(
        link_hash bytea, browser_hash bytea, session_id uuid, token_hash bytea, device text)
      returns text language plpgsql volatile security definer set search_path = pg_catalog as $$
    declare code auth.codes; account uuid;
    begin
      select * into code from auth.codes c
        where c.link_hash = sign_in_by_link.link_hash and c.purpose = 'SIGN_IN' for update;
      if code.id is null or code.expires_at <= now() or code.spent_at is not null or code.tries >= 5 then
        return 'EXPIRED';
      end if;
      if code.browser_hash is distinct from sign_in_by_link.browser_hash then return 'OTHER_BROWSER'; end if;
      select a.id into account from auth.accounts a where a.email = code.email;
      if account is null then return 'EXPIRED'; end if;
      update auth.codes c set spent_at = now(), proven_at = now() where c.id = code.id;
      insert into auth.sessions (id, token_hash, account_id, device)
        values (sign_in_by_link.session_id, sign_in_by_link.token_hash, account, sign_in_by_link.device);
      return 'SIGNED_IN';
    end $$;`,
  },
  {
    signature: 'app.prove_coming(bytea, bytea, uuid)',
    for: [app],
    sql: `
    -- Checks the digits mailed to an invited address. Proven, the browser may come in within 30 minutes.
    -- Outcome: PROVEN, WRONG, EXHAUSTED or EXPIRED.
    create function app.prove_coming(browser_hash bytea, digits_hash bytea, invitation_id uuid)
      returns text language plpgsql volatile security definer set search_path = pg_catalog as $$
    declare code auth.codes;
    begin
      select * into code from auth.codes c
        where c.browser_hash = prove_coming.browser_hash and c.purpose = 'COME'
          and c.invitation_id = prove_coming.invitation_id and c.spent_at is null
        order by c.asked_at desc limit 1 for update;
      if code.id is null or (code.proven_at is null and code.expires_at <= now()) then return 'EXPIRED'; end if;
      if code.tries >= 5 then return 'EXHAUSTED'; end if;
      update auth.codes c set tries = c.tries + 1 where c.id = code.id;
      if code.digits_hash <> prove_coming.digits_hash then
        return case when code.tries + 1 >= 5 then 'EXHAUSTED' else 'WRONG' end;
      end if;
      update auth.codes c set proven_at = now() where c.id = code.id;
      return 'PROVEN';
    end $$;`,
  },
  {
    signature: 'app.proven_coming(bytea, uuid)',
    for: [app, system],
    sql: `
    -- The address this browser has proven for this invitation within the last 30 minutes; null when none.
    create function app.proven_coming(browser_hash bytea, invitation_id uuid) returns text
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return (select c.email from auth.codes c
        where c.browser_hash = proven_coming.browser_hash and c.purpose = 'COME'
          and c.invitation_id = proven_coming.invitation_id and c.spent_at is null
          and c.proven_at > now() - interval '30 minutes' limit 1);
    end $$;`,
  },
  {
    signature: 'app.spend_coming(bytea, uuid)',
    for: [system],
    sql: `
    -- Spends the proof, in the transaction in which the person comes in.
    create function app.spend_coming(browser_hash bytea, invitation_id uuid) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      update auth.codes c set spent_at = now()
        where c.browser_hash = spend_coming.browser_hash and c.purpose = 'COME'
          and c.invitation_id = spend_coming.invitation_id and c.spent_at is null
          and c.proven_at > now() - interval '30 minutes';
      return found;
    end $$;`,
  },
  {
    signature: 'app.account_for(uuid, text)',
    for: [system],
    sql: `
    -- The account with this address, made under the id given when there is none.
    create function app.account_for(new_id uuid, email text) returns uuid
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      insert into auth.accounts (id, email) values (new_id, account_for.email) on conflict do nothing;
      return (select a.id from auth.accounts a where a.email = account_for.email);
    end $$;`,
  },
  {
    signature: 'app.address_of_account(uuid)',
    for: [system],
    sql: `
    -- Where mail for this account goes; asked by the mail that is due to a member.
    create function app.address_of_account(account_id uuid) returns text
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return (select a.email from auth.accounts a where a.id = account_id);
    end $$;`,
  },
  {
    signature: 'app.open_session(uuid, bytea, uuid, text)',
    for: [system],
    sql: `
    -- Opens a session without a code: for someone who has just proven an invited address.
    create function app.open_session(session_id uuid, token_hash bytea, account_id uuid, device text) returns void
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      insert into auth.sessions (id, token_hash, account_id, device)
        values (open_session.session_id, open_session.token_hash, open_session.account_id, open_session.device);
    end $$;`,
  },
]
