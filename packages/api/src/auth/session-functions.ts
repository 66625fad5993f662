const app = 'sixthirty_app'
const system = 'sixthirty_system'

/** Sessions and the accounts they belong to, as far as each role may ask about them. */
export const sessionFunctions = [
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
