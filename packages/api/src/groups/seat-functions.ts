import { charterDueAt, seatState } from './seat-state.ts'

const everyone = ['sixthirty_app', 'sixthirty_system', 'sixthirty_definer']
const account = `nullif(current_setting('app.account', true), '')::uuid`
const groupSet = `nullif(current_setting('app.group', true), '')::uuid`

const seatTables = 'public.members m join public.groups g on g.id = m.group_id'

/** A question about the seat that is set in this transaction, answered for a member who is here. */
export const seatQuestion = (name: string, answers: string, returned: string, condition: string) => ({
  signature: `app.${name}()`,
  for: everyone,
  sql: `
  create function app.${name}() returns ${answers} language plpgsql stable parallel safe security definer
    set search_path = pg_catalog as $$
  begin
    return (select ${returned} from ${seatTables}
      where m.group_id = ${groupSet} and m.account_id = ${account} and m.ended_at is null and ${condition});
  end $$;`,
})

/** What a function that finds seats returns. */
export const seatColumns = `
  account_id uuid, group_id uuid, member_id uuid, role text, standing text, state text, paused_until timestamptz,
  pause_reason text, charter_due_at timestamptz, group_row json`

/** SQL: seats as {@link seatColumns}, before any condition. */
export const selectSeat = `
  select m.account_id, m.group_id, m.id, m.role, m.standing, ${seatState}, m.paused_until, m.pause_reason,
    case when m.charter_version < g.charter_version then ${charterDueAt} end, row_to_json(g)
  from ${seatTables}`

/** The functions by which Postgres itself decides whose seat it is, and what may be asked before one is taken. */
export const seatFunctions = [
  seatQuestion('seated_group', 'uuid', 'm.group_id', `${seatState} = 'SEATED'`),
  seatQuestion('seated_member', 'uuid', 'm.id', `${seatState} = 'SEATED'`),
  seatQuestion('seated_admin', 'boolean', `m.role = 'ADMIN'`, `${seatState} = 'SEATED'`),
  seatQuestion('belonging_group', 'uuid', 'm.group_id', 'true'),
  seatQuestion('belonging_member', 'uuid', 'm.id', 'true'),
  {
    signature: 'app.find_seat(uuid, text, uuid)',
    for: ['sixthirty_app'],
    sql: `
    -- The seat of this account in the group with this address or this id, and the group itself. No row: not theirs.
    create function app.find_seat(account uuid, wanted_slug text, wanted_id uuid) returns table (${seatColumns})
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query ${selectSeat}
        where m.account_id = account and m.ended_at is null
          and (g.slug = wanted_slug or g.id = wanted_id);
    end $$;`,
  },
  {
    signature: 'app.seats_of(uuid)',
    for: ['sixthirty_app'],
    sql: `
    -- Every seat of this account, in the order of the groups' names.
    create function app.seats_of(account uuid) returns table (${seatColumns})
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query ${selectSeat} where m.account_id = account and m.ended_at is null order by g.name, g.id;
    end $$;`,
  },
  {
    signature: 'app.pause_reasons()',
    for: ['sixthirty_app'],
    sql: `
    -- Why members of the seat's group are paused; told to admins alone. One's own reason comes with one's seat.
    create function app.pause_reasons() returns table (member_id uuid, reason text)
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select m.id, m.pause_reason from public.members m
        where m.group_id = app.seated_group() and app.seated_admin() and m.ended_at is null and m.paused_until > now();
    end $$;`,
  },
  {
    signature: 'app.account_of_member(uuid, uuid)',
    for: ['sixthirty_system'],
    sql: `
    -- Whose member this is; asked by the mail that is due to a member.
    create function app.account_of_member(group_id uuid, member_id uuid) returns uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return (select m.account_id from public.members m
        where m.group_id = account_of_member.group_id and m.id = account_of_member.member_id);
    end $$;`,
  },
]
