import { seatState } from '../groups/seat-state.ts'

/** What may be asked before there is a seat, and what the mail asks about those it goes to. */
export const inboxFunctions = [
  {
    signature: 'app.wishes_of(uuid)',
    for: ['sixthirty_app'],
    sql: `
    -- What somebody wants by mail wherever they sit, and whether mail to them came back. Always one row.
    create function app.wishes_of(account uuid) returns table (time_zone text, quiet_from time, quiet_until time,
        shows_inbox_dot boolean, unreachable_since timestamptz, problem text)
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select w.time_zone, coalesce(w.quiet_from, '20:00')::time, coalesce(w.quiet_until, '06:00')::time,
          coalesce(w.shows_inbox_dot, true), u.since, u.problem
        from auth.accounts a
          left join auth.account_wishes w on w.account_id = a.id
          left join mail.unreachable u on u.address = a.email
        where a.id = account;
    end $$;`,
  },
  {
    signature: 'app.choose_mail_hours(uuid, text, time, time)',
    for: ['sixthirty_app'],
    sql: `
    create function app.choose_mail_hours(account uuid, zone text, quiet_start time, quiet_end time) returns void
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      insert into auth.account_wishes (account_id, time_zone, quiet_from, quiet_until)
        values (account, zone, quiet_start, quiet_end)
        on conflict (account_id) do update
          set time_zone = excluded.time_zone, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until;
    end $$;`,
  },
  {
    signature: 'app.choose_inbox_dot(uuid, boolean)',
    for: ['sixthirty_app'],
    sql: `
    create function app.choose_inbox_dot(account uuid, shown boolean) returns void
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      insert into auth.account_wishes (account_id, shows_inbox_dot) values (account, shown)
        on conflict (account_id) do update set shows_inbox_dot = excluded.shows_inbox_dot;
    end $$;`,
  },
  {
    signature: 'app.try_address_again(uuid)',
    for: ['sixthirty_app'],
    sql: `
    -- Mail to an address is tried again, at the wish of whose it is.
    create function app.try_address_again(account uuid) returns void
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      delete from mail.unreachable u using auth.accounts a where a.id = account and u.address = a.email;
    end $$;`,
  },
  {
    signature: 'app.mail_readers()',
    for: ['sixthirty_system'],
    sql: `
    -- Everyone who is a member of the group the system is at work in, and when mail may reach them.
    create function app.mail_readers() returns table (member_id uuid, account_id uuid, state text, standing text,
        time_zone text, quiet_from time, quiet_until time, is_reachable boolean)
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select m.id, m.account_id, ${seatState}, m.standing, coalesce(w.time_zone, g.time_zone),
          coalesce(w.quiet_from, '20:00')::time, coalesce(w.quiet_until, '06:00')::time,
          not exists (select from mail.unreachable u where u.address = a.email)
        from public.members m
          join public.groups g on g.id = m.group_id
          join auth.accounts a on a.id = m.account_id
          left join auth.account_wishes w on w.account_id = m.account_id
        where m.group_id = nullif(current_setting('app.group', true), '')::uuid and m.ended_at is null;
    end $$;`,
  },
  {
    signature: 'app.readers_of_thread(uuid)',
    for: ['sixthirty_system'],
    sql: `
    -- The members who may read a thread of the group the system is at work in: the same as app.readers_of tells those
    -- who may read it themselves.
    create function app.readers_of_thread(wanted uuid) returns uuid[]
      language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
    begin
      return array(select m.id from public.threads t join public.members m on m.group_id = t.group_id
        where t.group_id = nullif(current_setting('app.group', true), '')::uuid and t.id = wanted
          and m.ended_at is null and case
            when t.reach = 'NAMED' then exists (select from public.thread_readers r
              where r.group_id = t.group_id and r.thread_id = t.id and r.member_id = m.id)
            else m.standing = 'SETTLED' or m.id = t.author_id
              or coalesce(t.open_to_newcomers, t.started_at >= m.joined_at
                or coalesce((select s.newcomers_read_earlier from public.thread_settings s
                  where s.group_id = t.group_id), true)) end);
    end $$;`,
  },
  {
    signature: 'app.groups_with_mail_due(timestamptz)',
    for: ['sixthirty_system'],
    sql: `
    -- Groups in which a member was told something that a mail may carry by now.
    create function app.groups_with_mail_due(at timestamptz) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select distinct i.group_id from public.inbox_items i where i.mail_at <= at;
    end $$;`,
  },
]
