import type { MigrationInterface, QueryRunner } from 'typeorm'
import { admins, definerFunctions, group, protect } from '../database/tenancy-sql.ts'

/** The letters to those who may come, with the hash of their single-use code. */
export class InvitationTables1764000005000 implements MigrationInterface {
  name = 'InvitationTables1764000005000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(functions))
  }

  async down(): Promise<void> {
    throw new Error('Invitations are not taken down: restore a backup instead.')
  }
}

const tables = `
create table invitations (
  group_id uuid not null constraint invitations_group references groups on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('AT_THE_TABLE', 'CANDIDATE')),
  sponsorship_id uuid,
  invited_by_id uuid not null,
  name text not null,
  email text not null check (email = lower(btrim(email))),
  code_hash bytea not null constraint invitations_code unique,
  state text not null default 'PENDING' check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'REVOKED', 'EXPIRED')),
  delivery text not null default 'QUEUED' check (delivery in ('QUEUED', 'SENT', 'FAILED')),
  delivery_problem text,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  answered_at timestamptz,
  member_id uuid,
  constraint invitations_pk primary key (group_id, id),
  constraint invitations_sponsorship foreign key (group_id, sponsorship_id) references sponsorships (group_id, id),
  constraint invitations_invited_by foreign key (group_id, invited_by_id) references members (group_id, id),
  constraint invitations_member foreign key (group_id, member_id) references members (group_id, id),
  constraint invitations_candidate_has_a_sponsor check ((kind = 'CANDIDATE') = (sponsorship_id is not null))
);
create unique index invitations_one_open on invitations (group_id, email) where state = 'PENDING';
create index invitations_due on invitations (expires_at) where state = 'PENDING';
${protect('invitations', {
  app: {
    select: `${group} and ((select app.seated_admin()) or invited_by_id = (select app.seated_member()))`,
    insert: `${admins} and invited_by_id = (select app.seated_member())`,
    update: admins,
  },
  changeable: [
    'code_hash',
    'state',
    'delivery',
    'delivery_problem',
    'invited_at',
    'expires_at',
    'answered_at',
  ],
  system: ['select', 'update'],
  definer: true,
})}
`

const functions = [
  {
    signature: 'app.find_invitation(bytea)',
    for: ['sixthirty_app'],
    sql: `
    -- Which invitation this code opens; no row when none ever did, or a newer code has replaced it.
    create function app.find_invitation(code_hash bytea) returns table (group_id uuid, id uuid)
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select i.group_id, i.id from public.invitations i where i.code_hash = find_invitation.code_hash;
    end $$;`,
  },
  {
    signature: 'app.members_among(text[])',
    for: ['sixthirty_app'],
    sql: `
    -- Which of these addresses belong to members of the seat's group; told to its admins only.
    create function app.members_among(emails text[]) returns table (email text, member_id uuid)
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select a.email, m.id from auth.accounts a join public.members m on m.account_id = a.id
        where m.group_id = app.seated_group() and app.seated_admin() and m.ended_at is null
          and a.email = any (members_among.emails);
    end $$;`,
  },
  {
    signature: 'app.groups_with_due_invitations()',
    for: ['sixthirty_system'],
    sql: `
    -- Groups in which an invitation is marked as waiting that has run out, or whose inviter is gone.
    create function app.groups_with_due_invitations() returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select distinct i.group_id from public.invitations i
        join public.members m on m.group_id = i.group_id and m.id = i.invited_by_id
        where i.state = 'PENDING' and (i.expires_at <= now() or m.ended_at is not null);
    end $$;`,
  },
]
