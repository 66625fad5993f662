import type { MigrationInterface, QueryRunner } from 'typeorm'
import {
  admins,
  confined,
  definerFunctions,
  group,
  own,
  ownStill,
  protect,
  unprotect,
} from '../../database/tenancy-sql.ts'
import { confidenceFunctions } from './confidence-functions.ts'

/** Who may know of a thread: kept by row security on the thread and on everything below it. */
export class ConfidenceTables1764300000000 implements MigrationInterface {
  name = 'ConfidenceTables1764300000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(confidenceFunctions))
    await runner.query(guard)
    await runner.query(protections.join('\n'))
  }

  async down(): Promise<void> {
    throw new Error('Confidence is not taken back: restore a backup instead.')
  }
}

const tables = `
alter table threads
  add column confidence text not null default 'TABLE'
    check (confidence in ('TABLE', 'NAMED', 'PRESENT', 'NOT_AGAIN', 'LESSON_MAY_TRAVEL')),
  -- What of it matters to who may read: copied to everything below the thread.
  add column reach text not null default 'TABLE',
  add column open_to_newcomers boolean,
  add column replies_close_at timestamptz,
  add constraint threads_reach unique (group_id, id, reach),
  add constraint threads_reach_of_confidence
    check (reach = case when confidence in ('NAMED', 'PRESENT') then 'NAMED' else 'TABLE' end);

alter table posts
  add column reach text not null default 'TABLE',
  drop constraint posts_thread,
  add constraint posts_thread foreign key (group_id, thread_id, reach)
    references threads (group_id, id, reach) on update cascade on delete cascade;

create table thread_readers (
  group_id uuid not null,
  thread_id uuid not null,
  member_id uuid not null,
  named_at timestamptz not null,
  constraint thread_readers_pk primary key (group_id, thread_id, member_id),
  constraint thread_readers_thread
    foreign key (group_id, thread_id) references threads (group_id, id) on delete cascade,
  constraint thread_readers_member foreign key (group_id, member_id) references members (group_id, id)
);
create index thread_readers_by_member on thread_readers (group_id, member_id, thread_id);

create table thread_settings (
  group_id uuid not null constraint thread_settings_group references groups on delete cascade,
  newcomers_read_earlier boolean not null,
  constraint thread_settings_pk primary key (group_id)
);
`

/** Only its author says who may know: also where the application were to let somebody else. */
const guard = `
create function app.guard_confidence() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.author_id is distinct from app.seated_member() then
    raise exception 'Only its author changes the confidence of a thread.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger threads_confidence before update of confidence, reach, open_to_newcomers, replies_close_at on threads
  for each row execute function app.guard_confidence();
`

const me = '(select app.seated_member())'
/** A row of a table below a thread, as far as that thread's own policy lets its reader find it. */
const ofThread = (table: string) => `exists (select from threads t
  where t.group_id = ${table}.group_id and t.id = ${table}.thread_id)`
const byAuthor = (table: string) => `exists (select from threads t
  where t.group_id = ${table}.group_id and t.id = ${table}.thread_id and t.author_id = ${me})`

const protections = [
  unprotect('threads'),
  protect('threads', {
    app: {
      // A newcomer's new thread is not among those counted when its statement began.
      select: `(${confined('id')}) or (${own('author_id')})`,
      // Its readers come after it, and with them the level they are named for.
      insert: `${own('author_id')} and reach = 'TABLE'`,
      update: confined('id'),
    },
    changeable: [
      'post_count',
      'last_post_at',
      'last_speaker_id',
      'confidence',
      'reach',
      'open_to_newcomers',
      'replies_close_at',
    ],
    system: ['select', 'update'],
    systemChanges: ['title'],
    definer: true,
  }),
  unprotect('posts'),
  protect('posts', {
    app: {
      select: `(${confined('thread_id')}) or (${ownStill('author_id')})`,
      insert: `${own('author_id')} and ${confined('thread_id')}`,
      update: own('author_id'),
    },
    changeable: ['body', 'version', 'edited_at', 'taken_back_at'],
    system: ['select', 'update'],
    systemChanges: ['body', 'taken_back_at'],
  }),
  unprotect('post_versions'),
  protect('post_versions', {
    app: {
      select: `${group} and exists (select from posts p
        where p.group_id = post_versions.group_id and p.id = post_versions.post_id)`,
      insert: own('author_id'),
      delete: own('author_id'),
    },
    system: ['select', 'delete'],
  }),
  unprotect('thread_reads'),
  protect('thread_reads', {
    app: {
      select: own('member_id'),
      insert: `${own('member_id')} and ${ofThread('thread_reads')}`,
      update: own('member_id'),
    },
    changeable: ['read_up_to', 'looked_at'],
  }),
  protect('thread_readers', {
    app: {
      select: `${group} and ${ofThread('thread_readers')}`,
      insert: `${group} and ${byAuthor('thread_readers')}`,
      delete: `${group} and ${byAuthor('thread_readers')}`,
    },
    definer: true,
  }),
  protect('thread_settings', {
    app: { select: group, insert: admins, update: admins },
    changeable: ['newcomers_read_earlier'],
    definer: true,
  }),
]
