const app = 'sixthirty_app'
const system = 'sixthirty_system'

/** One-time codes, as far as each role may ask about them. */
export const codeFunctions = [
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
      -- Over all letters to the address: whoever holds a forwarded one could otherwise go on guessing for months.
      if code.tries >= 5 or (select sum(c.tries) from auth.codes c
          where c.email = code.email and c.purpose = 'COME' and c.asked_at > now() - interval '1 day') >= 20 then
        return 'EXHAUSTED';
      end if;
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
]
