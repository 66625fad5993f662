import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../database/tenancy-sql.ts'

/** Invitations forget to whom they went, a month after a no; and leave by themselves, where a group has chosen so. */
export class InvitationErasureTables1764100003000 implements MigrationInterface {
  name = 'InvitationErasureTables1764100003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(functions))
  }

  async down(): Promise<void> {
    throw new Error('Invitations are not taken down: restore a backup instead.')
  }
}

const tables = `
alter table invitations
  alter column name drop not null,
  alter column email drop not null,
  add constraint invitations_erased_whole check ((name is null) = (email is null)),
  add constraint invitations_erased_after_a_no check (email is not null or state in ('DECLINED', 'REVOKED', 'EXPIRED'));
create index invitations_of_sponsorship on invitations (group_id, sponsorship_id, id desc)
  where sponsorship_id is not null;
grant insert on invitations to sixthirty_system;

-- Whoever corrects an address need not be the one who gave it.
drop policy app_update on sponsorship_addresses;
create policy app_update on sponsorship_addresses for update to sixthirty_app
  using (group_id = (select app.seated_group())
    and (sponsorship_id = any ((select app.sponsored_by_seat())::uuid[]) or (select app.seated_admin())))
  with check (group_id = (select app.seated_group()) and given_by_id = (select app.seated_member())
    and (sponsorship_id = any ((select app.sponsored_by_seat())::uuid[]) or (select app.seated_admin())));

-- Facts about those already at the table that were recorded by name alone: else nobody would find them to erase them.
alter table facts no force row level security;
alter table invitations no force row level security;
update facts f set subject_id = v.id from invitations v
  where v.group_id = f.group_id and v.kind = 'AT_THE_TABLE' and v.name = f.name and f.kind like 'INVITATION%'
    and f.subject_id is null;
alter table facts force row level security;
alter table invitations force row level security;
`

const functions = [
  {
    signature: 'app.groups_with_due_invitations(timestamptz)',
    for: ['sixthirty_system'],
    sql: `
    drop function app.groups_with_due_invitations();
    -- Groups in which an invitation is marked as waiting that has run out, or for which nobody vouches any more; or
    -- still names somebody a month after their no.
    create function app.groups_with_due_invitations(at timestamptz) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select distinct v.group_id from public.invitations v
        left join public.sponsorships s on s.group_id = v.group_id and s.id = v.sponsorship_id
        join public.members m on m.group_id = v.group_id and m.id = coalesce(s.sponsor_id, v.invited_by_id)
        where (v.state = 'PENDING' and (v.expires_at <= at or m.ended_at is not null
            or (s.id is not null and (s.state <> 'INVITED' or m.paused_until > now()))))
          or (v.email is not null and v.state in ('DECLINED', 'REVOKED', 'EXPIRED')
            and (s.id is null or s.ended_at is not null or s.newcomer_id is not null)
            and greatest(coalesce(v.answered_at, v.expires_at), s.ended_at) + interval '30 days' <= at);
    end $$;`,
  },
  {
    signature: 'app.member_with_address(text)',
    for: ['sixthirty_system'],
    sql: `
    -- Who sits under this address in the group the system is at work in; asked before a letter leaves by itself.
    create function app.member_with_address(email text) returns uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return (select m.id from auth.accounts a join public.members m on m.account_id = a.id
        where m.group_id = nullif(current_setting('app.group', true), '')::uuid and m.ended_at is null
          and a.email = member_with_address.email);
    end $$;`,
  },
]
