import type { MigrationInterface, QueryRunner } from 'typeorm'
import {
  admins,
  belonging,
  definerFunctions,
  group,
  own,
  protect,
  unprotect,
} from '../../database/tenancy-sql.ts'
import { consentFunctions } from './consent-functions.ts'

/**
 * The way from a proposal to an invitation: what a sponsorship knows of its candidate, what the table says to it, and
 * who could not speak freely.
 */
export class ConsentTables1764100001000 implements MigrationInterface {
  name = 'ConsentTables1764100001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sponsorships)
    await runner.query(tables)
    await runner.query(definerFunctions(consentFunctions))
    await runner.query(protections.join('\n'))
  }

  async down(): Promise<void> {
    throw new Error('Sponsorships are not taken down: restore a backup instead.')
  }
}

const sponsorships = `
alter table sponsorships
  drop constraint sponsorships_state_check,
  add constraint sponsorships_state check (state in ('PROPOSED', 'HELD', 'CLEARED', 'INVITED', 'ACTIVE', 'COMPLETED',
    'WITHDRAWN', 'CLOSED', 'DECLINED', 'LAPSED', 'ENDED')),
  alter column candidate_name drop not null,
  alter column words drop not null,
  add column candidate_trade text,
  add column how_known text,
  add column business text,
  add column round_ends_at timestamptz,
  add column waits_until timestamptz,
  add column held_at timestamptz,
  add column close_reason text,
  add column why_come text,
  add column not_here_for text,
  add column erased_at timestamptz,
  add column due_at timestamptz,
  add constraint sponsorships_erased check ((candidate_name is null) = (erased_at is not null)
    and (words is null) = (erased_at is not null)),
  no force row level security;
update sponsorships set due_at = ended_at + interval '30 days'
  where state in ('CLOSED', 'DECLINED', 'LAPSED') and ended_at is not null;
alter table sponsorships force row level security;
create index sponsorships_by_sponsor on sponsorships (group_id, sponsor_id);

-- Facts about candidates that were recorded by name alone: without this, nobody would find them to erase them.
alter table facts no force row level security;
alter table sponsorships no force row level security;
update facts f set subject_id = s.id from sponsorships s
  where s.group_id = f.group_id and s.candidate_name = f.name and f.kind like 'INVITATION%' and f.subject_id is null;
alter table facts force row level security;
alter table sponsorships force row level security;
`

const tables = `
create table consents (
  group_id uuid not null constraint consents_group references groups on delete cascade,
  sponsorship_id uuid not null,
  member_id uuid not null,
  answer text not null check (answer in ('COMFORTABLE', 'MEET_FIRST')),
  said_at timestamptz not null,
  constraint consents_pk primary key (group_id, sponsorship_id, member_id),
  constraint consents_sponsorship foreign key (group_id, sponsorship_id) references sponsorships (group_id, id),
  constraint consents_member foreign key (group_id, member_id) references members (group_id, id)
);

create table holds (
  group_id uuid not null constraint holds_group references groups on delete cascade,
  id uuid not null,
  sponsorship_id uuid not null,
  member_id uuid not null,
  -- Who vouched when it was raised: never reads it, not even after another has taken over.
  sponsor_id uuid not null,
  reason text not null,
  hearer_id uuid,
  raised_at timestamptz not null,
  lifted_at timestamptz,
  constraint holds_pk primary key (group_id, id),
  constraint holds_sponsorship foreign key (group_id, sponsorship_id) references sponsorships (group_id, id),
  constraint holds_member foreign key (group_id, member_id) references members (group_id, id),
  constraint holds_sponsor foreign key (group_id, sponsor_id) references members (group_id, id),
  constraint holds_hearer foreign key (group_id, hearer_id) references members (group_id, id),
  constraint holds_are_heard_by_another check (hearer_id <> member_id and hearer_id <> sponsor_id),
  constraint holds_are_not_the_sponsors check (member_id <> sponsor_id)
);
create unique index holds_one_open on holds (group_id, sponsorship_id, member_id) where lifted_at is null;

create table sponsorship_addresses (
  group_id uuid not null constraint sponsorship_addresses_group references groups on delete cascade,
  sponsorship_id uuid not null,
  email text not null check (email = lower(btrim(email))),
  given_by_id uuid not null,
  given_at timestamptz not null,
  constraint sponsorship_addresses_pk primary key (group_id, sponsorship_id),
  constraint sponsorship_addresses_sponsorship
    foreign key (group_id, sponsorship_id) references sponsorships (group_id, id),
  constraint sponsorship_addresses_given_by foreign key (group_id, given_by_id) references members (group_id, id)
);

create table sponsorship_settings (
  group_id uuid not null constraint sponsorship_settings_group references groups on delete cascade,
  open_at_most integer not null check (open_at_most between 1 and 10),
  consent_days integer not null check (consent_days between 0 and 14),
  invites_when_cleared boolean not null,
  accompanied_days integer not null check (accompanied_days between 30 and 365),
  seats_soft integer not null check (seats_soft between 3 and 200),
  seats_hard integer not null check (seats_hard between seats_soft and 200),
  constraint sponsorship_settings_pk primary key (group_id)
);
`

const me = '(select app.seated_member())'
const settled = '(select app.seated_settled())'
const sponsored = 'sponsorship_id = any ((select app.sponsored_by_seat())::uuid[])'
const notAgainstMine = `not ${sponsored} and sponsor_id <> ${me}`

const protections = [
  unprotect('sponsorships'),
  protect('sponsorships', {
    app: {
      // Once someone has joined, the table may read why. Before that the sponsor and the admins; while it is open
      // also all who are settled, for they are asked; and whoever hears a hold follows it to its end.
      select: `${group} and (newcomer_id is not null or sponsor_id = ${me} or (select app.seated_admin())
        or id = any ((select app.heard_by_seat())::uuid[])
        or (${settled} and state in ('PROPOSED', 'HELD', 'CLEARED', 'INVITED')))`,
      insert: `${own('sponsor_id')} and ${settled}`,
      // Whose hand may lie on it. Which step is theirs is the life cycle's to say.
      update: `${group} and (sponsor_id = ${me} or newcomer_id = ${me} or (select app.seated_admin())
        or id = any ((select app.heard_by_seat())::uuid[]))`,
    },
    changeable: [
      'sponsor_id',
      'words',
      'how_known',
      'business',
      'state',
      'close_reason',
      'ended_at',
      'newcomer_id',
      'due_at',
    ],
    system: ['select', 'insert', 'update'],
    definer: true,
  }),
  protect('consents', {
    app: {
      // One's own; of the others the sponsor reads who would like to meet the candidate first, and nobody anything.
      select: `${group} and (member_id = ${me} or (answer = 'MEET_FIRST' and ${sponsored}))`,
      insert: `${own('member_id')} and ${settled} and not ${sponsored}`,
      update: `${own('member_id')} and ${settled} and not ${sponsored}`,
    },
    changeable: ['answer', 'said_at'],
    system: ['select', 'delete'],
  }),
  protect('holds', {
    app: {
      select: `${group} and ${notAgainstMine} and (member_id = ${me} or (select app.seated_admin())
        or id = any ((select app.holds_heard_by_seat())::uuid[]))`,
      insert: `${own('member_id')} and ${settled} and ${notAgainstMine} and exists (select from sponsorships s
        where s.group_id = holds.group_id and s.id = holds.sponsorship_id and s.sponsor_id = holds.sponsor_id)`,
      update: `${own('member_id')} and ${notAgainstMine}`,
    },
    changeable: ['lifted_at'],
    system: ['select', 'update'],
    systemChanges: ['reason'],
    definer: true,
  }),
  protect('sponsorship_addresses', {
    app: {
      select: `${group} and (${sponsored} or (select app.seated_admin()))`,
      insert: `${own('given_by_id')} and (${sponsored} or (select app.seated_admin()))`,
      update: `${own('given_by_id')} and (${sponsored} or (select app.seated_admin()))`,
    },
    changeable: ['email', 'given_by_id', 'given_at'],
    system: ['select', 'insert', 'update', 'delete'],
  }),
  protect('sponsorship_settings', {
    app: { select: belonging, insert: admins, update: admins },
    changeable: [
      'open_at_most',
      'consent_days',
      'invites_when_cleared',
      'accompanied_days',
      'seats_soft',
      'seats_hard',
    ],
    system: ['select'],
  }),
]
