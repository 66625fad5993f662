import type { MigrationInterface, QueryRunner } from 'typeorm'
import { group, own, ownStill, protect } from '../database/tenancy-sql.ts'

/** Discussions, the contributions in them, their earlier versions, and how far each member has read. */
export class ThreadTables1764000006000 implements MigrationInterface {
  name = 'ThreadTables1764000006000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(protections.join('\n'))
  }

  async down(): Promise<void> {
    throw new Error('Threads are not taken down: restore a backup instead.')
  }
}

const tables = `
create table threads (
  group_id uuid not null constraint threads_group references groups on delete cascade,
  id uuid not null,
  title text not null,
  author_id uuid not null,
  started_at timestamptz not null default now(),
  post_count integer not null default 0,
  last_post_at timestamptz not null default now(),
  last_speaker_id uuid not null,
  constraint threads_pk primary key (group_id, id),
  constraint threads_author foreign key (group_id, author_id) references members (group_id, id),
  constraint threads_last_speaker foreign key (group_id, last_speaker_id) references members (group_id, id)
);
create index threads_latest on threads (group_id, last_post_at desc, id desc);

create table posts (
  group_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  sequence integer not null,
  author_id uuid not null,
  in_reply_to_id uuid,
  body text,
  version integer not null default 1,
  written_at timestamptz not null default now(),
  edited_at timestamptz,
  taken_back_at timestamptz,
  constraint posts_pk primary key (group_id, id),
  constraint posts_place unique (group_id, thread_id, id),
  constraint posts_sequence unique (group_id, thread_id, sequence),
  constraint posts_thread foreign key (group_id, thread_id) references threads (group_id, id) on delete cascade,
  constraint posts_author foreign key (group_id, author_id) references members (group_id, id),
  constraint posts_in_reply_to foreign key (group_id, thread_id, in_reply_to_id)
    references posts (group_id, thread_id, id),
  constraint posts_words_or_placeholder check ((body is null) = (taken_back_at is not null))
);
create index posts_author_words on posts (group_id, author_id, written_at desc, id desc);

create table post_versions (
  group_id uuid not null,
  post_id uuid not null,
  version integer not null,
  author_id uuid not null,
  body text not null,
  written_at timestamptz not null,
  constraint post_versions_pk primary key (group_id, post_id, version),
  constraint post_versions_post foreign key (group_id, post_id) references posts (group_id, id) on delete cascade,
  constraint post_versions_author foreign key (group_id, author_id) references members (group_id, id)
);

create table thread_reads (
  group_id uuid not null,
  member_id uuid not null,
  thread_id uuid not null,
  read_up_to integer not null,
  looked_at timestamptz not null default now(),
  constraint thread_reads_pk primary key (group_id, member_id, thread_id),
  constraint thread_reads_member foreign key (group_id, member_id) references members (group_id, id) on delete cascade,
  constraint thread_reads_thread foreign key (group_id, thread_id) references threads (group_id, id) on delete cascade
);
`

const protections = [
  protect('threads', {
    app: { select: group, insert: own('author_id'), update: group },
    changeable: ['post_count', 'last_post_at', 'last_speaker_id'],
  }),
  protect('posts', {
    app: {
      select: `${group} or (${ownStill('author_id')})`,
      insert: own('author_id'),
      update: own('author_id'),
    },
    changeable: ['body', 'version', 'edited_at', 'taken_back_at'],
  }),
  protect('post_versions', {
    app: { select: group, insert: own('author_id'), delete: own('author_id') },
  }),
  protect('thread_reads', {
    app: { select: own('member_id'), insert: own('member_id'), update: own('member_id') },
    changeable: ['read_up_to', 'looked_at'],
  }),
]
