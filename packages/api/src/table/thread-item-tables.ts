import type { MigrationInterface, QueryRunner } from 'typeorm'
import { confined, group, own, protect, unprotect } from '../database/tenancy-sql.ts'

/** What lies on a table reaches no further than the thread it comes from, and not before that thread's author agrees. */
export class ThreadItemTables1764300002000 implements MigrationInterface {
  name = 'ThreadItemTables1764300002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(guard)
    await runner.query(protections.join('\n'))
  }

  async down(): Promise<void> {
    throw new Error('Table items are not taken down: restore a backup instead.')
  }
}

const isWaiting = `asked_author_at is not null and author_agreed_at is null`

const tables = `
alter table table_items
  add column reach text not null default 'TABLE',
  add column asked_author_at timestamptz,
  add column author_agreed_at timestamptz,
  drop constraint table_items_thread,
  add constraint table_items_thread foreign key (group_id, thread_id, reach)
    references threads (group_id, id, reach) on update cascade on delete cascade,
  add constraint table_items_asked_about_a_thread check (asked_author_at is null or thread_id is not null),
  add constraint table_items_agreed_when_asked check (author_agreed_at is null or asked_author_at is not null),
  add constraint table_items_never_without_a_yes check (not (${isWaiting}) or state in ('ON_THE_TABLE', 'TAKEN_OFF'));

drop index table_items_thread_once;
create unique index table_items_thread_once on table_items (group_id, thread_id)
  where thread_id is not null and state = 'ON_THE_TABLE' and not (${isWaiting});
create unique index table_items_asked_once on table_items (group_id, thread_id, owner_id)
  where state = 'ON_THE_TABLE' and ${isWaiting};

-- The meeting whose people a thread is kept to: those who were marked present when its author chose it.
create table thread_meetings (
  group_id uuid not null,
  thread_id uuid not null,
  meeting_id uuid not null,
  chosen_at timestamptz not null,
  constraint thread_meetings_pk primary key (group_id, thread_id),
  constraint thread_meetings_thread
    foreign key (group_id, thread_id) references threads (group_id, id) on delete cascade,
  constraint thread_meetings_meeting
    foreign key (group_id, meeting_id) references meetings (group_id, id) on delete cascade
);
`

/** Only the author of its thread says yes: also where the application were to let somebody else. */
const guard = `
create function app.guard_agreement() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (new.author_agreed_at, new.asked_author_at) is distinct from (old.author_agreed_at, old.asked_author_at)
    and not exists (select from public.threads t where t.group_id = new.group_id and t.id = new.thread_id
      and t.author_id = app.seated_member()) then
    raise exception 'Only its author lets a thread be put on the table.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger table_items_agreement before update of asked_author_at, author_agreed_at on table_items
  for each row execute function app.guard_agreement();
`

const me = '(select app.seated_member())'
const byThreadAuthor = (table: string) => `exists (select from threads t
  where t.group_id = ${table}.group_id and t.id = ${table}.thread_id and t.author_id = ${me})`
const ofThread = `exists (select from threads t
  where t.group_id = thread_meetings.group_id and t.id = thread_meetings.thread_id)`

const reaching = `(thread_id is null or (${confined('thread_id')}))`

/** Whose it is, who looks after the meeting it is for, and admins; the author of its thread, who is asked. */
const looking = `${group} and ${reaching} and (owner_id = ${me} or (select app.seated_admin())
  or ${byThreadAuthor('table_items')}
  or exists (select from meetings t where t.group_id = table_items.group_id and t.id = table_items.meeting_id
    and t.host_id = ${me}))`

/**
 * What was taken off is for whom it was; whoever took it off must find it to do so. What waits for a yes is for who asks
 * and who is asked.
 */
const seeing = `${group} and ${reaching} and (state <> 'TAKEN_OFF' or owner_id = ${me} or settled_by_id = ${me})
  and (not (${isWaiting}) or owner_id = ${me} or ${byThreadAuthor('table_items')})`

const putting = `${own('owner_id')} and ${reaching} and author_agreed_at is null
  and (thread_id is null or asked_author_at is not null or ${byThreadAuthor('table_items')})`

const protections = [
  unprotect('table_items'),
  protect('table_items', {
    app: { select: seeing, insert: putting, update: looking },
    changeable: [
      'meeting_id',
      'title',
      'matters_now',
      'minutes',
      'place',
      'state',
      'settled_at',
      'settled_by_id',
      'written_back_post_id',
      'author_agreed_at',
      'version',
    ],
    system: ['select', 'insert', 'update'],
    definer: true,
  }),
  protect('thread_meetings', {
    app: {
      select: `${group} and ${ofThread}`,
      insert: `${group} and ${byThreadAuthor('thread_meetings')}`,
      update: `${group} and ${byThreadAuthor('thread_meetings')}`,
    },
    changeable: ['meeting_id', 'chosen_at'],
  }),
]
