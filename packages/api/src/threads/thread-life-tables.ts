import type { MigrationInterface, QueryRunner } from 'typeorm'
import { confined, definerFunctions, group, own, protect } from '../database/tenancy-sql.ts'

/** Asks and other kinds of threads, their rest and their end, and what members do with what they read. */
export class ThreadLifeTables1764300001000 implements MigrationInterface {
  name = 'ThreadLifeTables1764300001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(functions))
    await runner.query(guard)
    await runner.query(protections.join('\n'))
  }

  async down(): Promise<void> {
    throw new Error('Threads are not taken down: restore a backup instead.')
  }
}

const tables = `
alter table threads
  add column kind text not null default 'TALK' check (kind in ('ASK', 'TALK', 'SHARE', 'OFFER_OR_NEED')),
  add column mode text check (mode in ('EXPERIENCE', 'ADVICE', 'IDEAS', 'INTRODUCTION', 'JUST_LISTEN')),
  add column mode_changed_at timestamptz,
  add column answered_at timestamptz,
  add column closed_at timestamptz,
  add column outcome_post_id uuid,
  add column outcome_declined_at timestamptz,
  add column rested_at timestamptz,
  add column rested_by_id uuid,
  add column pinned_at timestamptz,
  add column pinned_by_id uuid,
  add column discarded_at timestamptz,
  add column discarded_by_id uuid,
  add column erased_at timestamptz,
  add constraint threads_closed_ask check (closed_at is null or kind = 'ASK'),
  add constraint threads_pinned_for_all check (pinned_at is null or (reach = 'TABLE' and discarded_at is null)),
  add constraint threads_erased_after_discarding check (erased_at is null or (discarded_at is not null and title = '')),
  add constraint threads_mode_of_ask check ((kind = 'ASK') = (mode is not null)),
  -- Looked at when the transaction ends: a thread and its posts, each of which points to the other, may come together.
  add constraint threads_outcome foreign key (group_id, outcome_post_id) references posts (group_id, id)
    deferrable initially deferred,
  add constraint threads_rested_by foreign key (group_id, rested_by_id) references members (group_id, id),
  add constraint threads_pinned_by foreign key (group_id, pinned_by_id) references members (group_id, id),
  add constraint threads_discarded_by foreign key (group_id, discarded_by_id) references members (group_id, id);
grant update (mode, mode_changed_at, answered_at, closed_at, outcome_post_id, outcome_declined_at, rested_at,
  rested_by_id, pinned_at, pinned_by_id, discarded_at, discarded_by_id) on threads to sixthirty_app;
create index threads_unanswered on threads (group_id, started_at) where kind = 'ASK' and answered_at is null;
grant update (erased_at) on threads to sixthirty_system;
create index threads_to_tell_of on threads (group_id, author_id, closed_at)
  where closed_at is not null and outcome_post_id is null and outcome_declined_at is null;
create index threads_pinned on threads (group_id, pinned_at) where pinned_at is not null;
create index threads_to_erase on threads (group_id, discarded_at) where discarded_at is not null and erased_at is null;

alter table thread_reads
  add column stance text check (stance in ('FOLLOWED', 'MUTED')),
  -- Whoever takes a stance has not looked at it by that.
  alter column looked_at drop not null;
grant update (stance) on thread_reads to sixthirty_app;

create table thread_thanks (
  group_id uuid not null,
  thread_id uuid not null,
  to_member_id uuid not null,
  words text not null,
  said_at timestamptz not null,
  constraint thread_thanks_pk primary key (group_id, thread_id, to_member_id),
  constraint thread_thanks_thread
    foreign key (group_id, thread_id) references threads (group_id, id) on delete cascade,
  constraint thread_thanks_to_member foreign key (group_id, to_member_id) references members (group_id, id)
);

create index thread_thanks_to_member on thread_thanks (group_id, to_member_id, said_at);

create table post_reactions (
  group_id uuid not null,
  post_id uuid not null,
  member_id uuid not null,
  reaction text not null check (reaction in ('THANK_YOU', 'WITH_YOU', 'MADE_ME_THINK', 'SAME_HERE')),
  thread_id uuid not null,
  reach text not null,
  said_at timestamptz not null,
  constraint post_reactions_pk primary key (group_id, post_id, member_id, reaction),
  constraint post_reactions_post foreign key (group_id, thread_id, post_id)
    references posts (group_id, thread_id, id) on delete cascade,
  constraint post_reactions_thread foreign key (group_id, thread_id, reach)
    references threads (group_id, id, reach) on update cascade on delete cascade,
  constraint post_reactions_member foreign key (group_id, member_id) references members (group_id, id)
);

create table post_mentions (
  group_id uuid not null,
  post_id uuid not null,
  member_id uuid not null,
  thread_id uuid not null,
  reach text not null,
  constraint post_mentions_pk primary key (group_id, post_id, member_id),
  constraint post_mentions_post foreign key (group_id, thread_id, post_id)
    references posts (group_id, thread_id, id) on delete cascade,
  constraint post_mentions_thread foreign key (group_id, thread_id, reach)
    references threads (group_id, id, reach) on update cascade on delete cascade,
  constraint post_mentions_member foreign key (group_id, member_id) references members (group_id, id)
);

create table reading_ways (
  group_id uuid not null,
  member_id uuid not null,
  layout text not null default 'IN_ORDER' check (layout in ('IN_ORDER', 'BY_REPLY')),
  advice_hint_dismissals integer not null default 0,
  constraint reading_ways_pk primary key (group_id, member_id),
  constraint reading_ways_member foreign key (group_id, member_id) references members (group_id, id) on delete cascade
);
`

const functions = [
  {
    signature: 'app.groups_with_threads_to_erase(timestamptz)',
    for: ['sixthirty_system'],
    sql: `
    -- Groups in which a thread was discarded by then, and its words still stand.
    create function app.groups_with_threads_to_erase(discarded_by timestamptz) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return query select distinct t.group_id from public.threads t
        where t.discarded_at <= discarded_by and t.erased_at is null;
    end $$;`,
  },
]

/**
 * How an ask goes on is its asker's to say, what stands above the others an admin's, and whether a thread goes on its
 * author's and admins': also where the application were to let somebody else. A pin falls away with what it is on.
 */
const guard = `
create function app.guard_thread_life() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  is_author boolean := coalesce(new.author_id = app.seated_member(), false);
  is_admin boolean := app.seated_admin();
begin
  if current_user <> 'sixthirty_app' then
    return new;
  end if;
  if not is_author and (new.mode, new.mode_changed_at, new.closed_at, new.outcome_post_id, new.outcome_declined_at)
      is distinct from (old.mode, old.mode_changed_at, old.closed_at, old.outcome_post_id, old.outcome_declined_at) then
    raise exception 'Only its asker says how an ask goes on.' using errcode = '42501';
  end if;
  if not is_admin and new.pinned_at is distinct from old.pinned_at and not (is_author and new.pinned_at is null) then
    raise exception 'Only admins pin a thread.' using errcode = '42501';
  end if;
  if not (is_author or is_admin)
      and (new.rested_at, new.discarded_at) is distinct from (old.rested_at, old.discarded_at) then
    raise exception 'Only its author and admins say whether a thread goes on.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger threads_life before update of mode, mode_changed_at, closed_at, outcome_post_id, outcome_declined_at,
  pinned_at, rested_at, discarded_at on threads for each row execute function app.guard_thread_life();
`

const me = '(select app.seated_member())'
const byAuthorOf = (table: string) => `${group} and exists (select from threads t
  where t.group_id = ${table}.group_id and t.id = ${table}.thread_id and t.author_id = ${me})`
/** Of a thread the seat reads: a word for its member, or by its member. */
const saidOrHeard = `${group} and exists (select from threads t
  where t.group_id = thread_thanks.group_id and t.id = thread_thanks.thread_id
    and ${me} in (t.author_id, thread_thanks.to_member_id))`
/** Only to those whose words stand there. */
const toWhoReplied = `exists (select from posts p
  where p.group_id = thread_thanks.group_id and p.thread_id = thread_thanks.thread_id
    and p.author_id = thread_thanks.to_member_id)`
const ofOwnPost = `${group} and exists (select from posts p
  where p.group_id = post_mentions.group_id and p.id = post_mentions.post_id and p.author_id = ${me})`

const protections = [
  protect('thread_thanks', {
    app: {
      select: saidOrHeard,
      insert: `${byAuthorOf('thread_thanks')} and ${toWhoReplied}`,
      update: byAuthorOf('thread_thanks'),
    },
    changeable: ['words', 'said_at'],
    system: ['select', 'delete'],
  }),
  protect('post_reactions', {
    app: {
      select: confined('thread_id'),
      insert: `${own('member_id')} and ${confined('thread_id')}`,
      delete: own('member_id'),
    },
    system: ['select', 'delete'],
  }),
  protect('post_mentions', {
    app: {
      select: `(${confined('thread_id')}) or (${ofOwnPost})`,
      insert: `${confined('thread_id')} and ${ofOwnPost} and member_id = any ((app.readers_of(thread_id))::uuid[])`,
      // One's own words stay one's own to change, also where one no longer reads the others'.
      delete: ofOwnPost,
    },
    system: ['select', 'delete'],
  }),
  protect('reading_ways', {
    app: { select: own('member_id'), insert: own('member_id'), update: own('member_id') },
    changeable: ['layout', 'advice_hint_dismissals'],
  }),
]
