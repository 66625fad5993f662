import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions, group, own, protect } from '../../database/tenancy-sql.ts'

/** From the day a newcomer comes to the day they need no companion: the page the two share, and handing over. */
export class CompanionTables1764100002000 implements MigrationInterface {
  name = 'CompanionTables1764100002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(functions))
    await runner.query(protections.join('\n'))
  }

  async down(): Promise<void> {
    throw new Error('Companions are not taken down: restore a backup instead.')
  }
}

const tables = `
alter table members add column leaves_name boolean not null default false;
grant select (leaves_name) on members to sixthirty_app;

alter table sponsorships
  add column accompanied_until timestamptz,
  add column completes_at timestamptz,
  add column extended_at timestamptz,
  add column companion_gone_at timestamptz;
-- Either of the two asks for more time; which of the rows is theirs, the table's own policy says.
grant update (accompanied_until, completes_at, extended_at) on sponsorships to sixthirty_app;

create table companionships (
  group_id uuid not null constraint companionships_group references groups on delete cascade,
  id uuid not null,
  sponsorship_id uuid not null,
  sponsor_id uuid not null,
  newcomer_id uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  sponsor_confirmed_at timestamptz,
  newcomer_confirmed_at timestamptz,
  constraint companionships_pk primary key (group_id, id),
  constraint companionships_sponsorship foreign key (group_id, sponsorship_id) references sponsorships (group_id, id),
  constraint companionships_sponsor foreign key (group_id, sponsor_id) references members (group_id, id),
  constraint companionships_newcomer foreign key (group_id, newcomer_id) references members (group_id, id),
  constraint companionships_are_of_two check (sponsor_id <> newcomer_id)
);
create unique index companionships_one_open on companionships (group_id, newcomer_id) where ended_at is null;
create unique index companionships_one_open_each on companionships (group_id, sponsorship_id) where ended_at is null;

create table companion_marks (
  group_id uuid not null constraint companion_marks_group references groups on delete cascade,
  companionship_id uuid not null,
  prompt text not null check (prompt in
    ('PURPOSE_TALKED_THROUGH', 'FIRST_MEETING_TOGETHER', 'FIRST_QUESTION_ASKED', 'FIRST_HELP_GIVEN', 'HOW_IS_IT_GOING')),
  mark text not null check (mark in ('TICKED', 'SKIPPED')),
  marked_by_id uuid not null,
  marked_at timestamptz not null,
  constraint companion_marks_pk primary key (group_id, companionship_id, prompt),
  constraint companion_marks_companionship
    foreign key (group_id, companionship_id) references companionships (group_id, id),
  constraint companion_marks_marked_by foreign key (group_id, marked_by_id) references members (group_id, id)
);

create table companion_lines (
  group_id uuid not null constraint companion_lines_group references groups on delete cascade,
  companionship_id uuid not null,
  author_id uuid not null,
  text text not null,
  written_at timestamptz not null,
  constraint companion_lines_pk primary key (group_id, companionship_id, author_id),
  constraint companion_lines_companionship
    foreign key (group_id, companionship_id) references companionships (group_id, id),
  constraint companion_lines_author foreign key (group_id, author_id) references members (group_id, id)
);

create table hand_overs (
  group_id uuid not null constraint hand_overs_group references groups on delete cascade,
  id uuid not null,
  sponsorship_id uuid not null,
  to_member_id uuid not null,
  proposed_by_id uuid not null,
  reason text not null,
  proposed_at timestamptz not null,
  answer text check (answer in ('AGREED', 'DECLINED', 'WITHDRAWN')),
  answered_at timestamptz,
  constraint hand_overs_pk primary key (group_id, id),
  constraint hand_overs_sponsorship foreign key (group_id, sponsorship_id) references sponsorships (group_id, id),
  constraint hand_overs_to_member foreign key (group_id, to_member_id) references members (group_id, id),
  constraint hand_overs_proposed_by foreign key (group_id, proposed_by_id) references members (group_id, id),
  constraint hand_overs_answer_is_whole check ((answer is null) = (answered_at is null))
);
create unique index hand_overs_one_open on hand_overs (group_id, sponsorship_id) where answer is null;

-- Newcomers who came before there was a page for the two get one now.
alter table sponsorships no force row level security;
alter table members no force row level security;
update sponsorships s set accompanied_until = m.joined_at + interval '90 days',
    completes_at = m.joined_at + interval '120 days', due_at = m.joined_at + interval '120 days'
  from members m where m.group_id = s.group_id and m.id = s.newcomer_id and s.state = 'ACTIVE';
insert into companionships (group_id, id, sponsorship_id, sponsor_id, newcomer_id, began_at)
  select s.group_id, gen_random_uuid(), s.id, s.sponsor_id, s.newcomer_id, m.joined_at
  from sponsorships s join members m on m.group_id = s.group_id and m.id = s.newcomer_id
  where s.state = 'ACTIVE' and m.ended_at is null;
alter table sponsorships force row level security;
alter table members force row level security;
`

const functions = [
  {
    signature: 'app.companionships_of_seat()',
    for: ['sixthirty_app', 'sixthirty_system', 'sixthirty_definer'],
    sql: `
    -- The pages the seat shares with one other, now or before.
    create function app.companionships_of_seat() returns uuid[] language plpgsql stable parallel safe security definer
      set search_path = pg_catalog as $$
    begin
      return array(select c.id from public.companionships c where c.group_id = app.seated_group()
        and app.seated_member() in (c.sponsor_id, c.newcomer_id));
    end $$;`,
  },
]

const me = '(select app.seated_member())'
const ofTheTwo = `${group} and companionship_id = any ((select app.companionships_of_seat())::uuid[])`

/** Who may propose a hand-over: the two whom it is about, and the admins. */
const proposing = `((select app.seated_admin()) or exists (select from sponsorships s
  where s.group_id = hand_overs.group_id and s.id = hand_overs.sponsorship_id
    and ${me} in (s.sponsor_id, s.newcomer_id)))`

/** To whom it is told: these, who is asked, and who proposed it. */
const concerned = `(to_member_id = ${me} or proposed_by_id = ${me} or ${proposing})`

const protections = [
  protect('companionships', {
    app: {
      select: `${group} and ${me} in (sponsor_id, newcomer_id)`,
      update: `${group} and ${me} in (sponsor_id, newcomer_id)`,
    },
    changeable: ['sponsor_confirmed_at', 'newcomer_confirmed_at'],
    system: ['select', 'insert', 'update'],
    definer: true,
  }),
  protect('companion_marks', {
    app: {
      select: ofTheTwo,
      insert: `${ofTheTwo} and marked_by_id = ${me}`,
      update: ofTheTwo,
      delete: ofTheTwo,
    },
    changeable: ['mark', 'marked_by_id', 'marked_at'],
  }),
  protect('companion_lines', {
    app: {
      select: ofTheTwo,
      insert: `${ofTheTwo} and author_id = ${me}`,
      update: `${ofTheTwo} and author_id = ${me}`,
      delete: `${ofTheTwo} and author_id = ${me}`,
    },
    changeable: ['text', 'written_at'],
  }),
  protect('hand_overs', {
    app: {
      select: `${group} and ${concerned}`,
      insert: `${own('proposed_by_id')} and ${proposing} and answer is null`,
      // A yes makes another member the companion, which is the system's to write.
      update: `${group} and ${concerned} and answer is distinct from 'AGREED'`,
    },
    changeable: ['answer', 'answered_at'],
    system: ['select', 'update'],
  }),
]
