/** One-time codes with an account to them, and what they change. */
export const changeAddressFunctions = [
  {
    signature: 'app.ask_for_code(uuid, text, text, uuid, uuid, bytea, bytea, bytea)',
    for: ['sixthirty_app'],
    sql: `
    -- Keeps a new code for ten minutes; earlier ones of the same browser and purpose are dead at once.
    -- Answers whether an account has this address; the work is the same either way.
    create function app.ask_for_code(id uuid, purpose text, email text, invitation_id uuid, account_id uuid,
        digits_hash bytea, link_hash bytea, browser_hash bytea)
      returns boolean language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      delete from auth.codes c where c.expires_at < now() - interval '1 day';
      update auth.codes c set spent_at = now()
        where c.browser_hash = ask_for_code.browser_hash and c.purpose = ask_for_code.purpose and c.spent_at is null;
      insert into auth.codes
          (id, purpose, email, invitation_id, account_id, digits_hash, link_hash, browser_hash, expires_at)
        values (ask_for_code.id, ask_for_code.purpose, ask_for_code.email, ask_for_code.invitation_id,
          ask_for_code.account_id, ask_for_code.digits_hash, ask_for_code.link_hash, ask_for_code.browser_hash,
          now() + interval '10 minutes');
      return exists (select from auth.accounts a where a.email = ask_for_code.email);
    end $$;`,
  },
  {
    signature: 'app.change_address(uuid, bytea, bytea)',
    for: ['sixthirty_app'],
    sql: `
    -- Spends the code that this account asked for in this browser by its digits; the account has its address then, and
    -- mail to it is tried again. Answers the address that was left.
    -- Outcome: CHANGED, WRONG, EXHAUSTED (five tries are used up), EXPIRED (none open, too old, or spent), RESTING
    -- (digits for this address were tried 20 times in a day) or TAKEN (another account has come to have it since).
    create function app.change_address(account uuid, browser_hash bytea, digits_hash bytea)
      returns table (outcome text, earlier text)
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    declare code auth.codes;
    begin
      select * into code from auth.codes c
        where c.browser_hash = change_address.browser_hash and c.purpose = 'CHANGE' and c.account_id = account
          and c.spent_at is null
        order by c.asked_at desc limit 1 for update;
      if code.id is null or code.expires_at <= now() then return query select 'EXPIRED', null; return; end if;
      if code.tries >= 5 then return query select 'EXHAUSTED', null; return; end if;
      if (select coalesce(sum(c.tries), 0) from auth.codes c
          where c.email = code.email and c.purpose = 'CHANGE' and c.asked_at > now() - interval '1 day') >= 20 then
        return query select 'RESTING', null; return;
      end if;
      update auth.codes c set tries = c.tries + 1 where c.id = code.id;
      if code.digits_hash <> change_address.digits_hash then
        return query select case when code.tries + 1 >= 5 then 'EXHAUSTED' else 'WRONG' end, null; return;
      end if;
      update auth.codes c set spent_at = now(), proven_at = now() where c.id = code.id;
      select a.email into earlier from auth.accounts a where a.id = account for update;
      begin
        update auth.accounts a set email = code.email where a.id = account;
      exception when unique_violation then
        return query select 'TAKEN', null; return;
      end;
      delete from mail.unreachable u where u.address in (earlier, code.email);
      return query select 'CHANGED', earlier;
    end $$;`,
  },
]
