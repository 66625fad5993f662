import type { MigrationInterface, QueryRunner } from 'typeorm'
import { confined, definerFunctions, own, ownStill, protect } from '../../database/tenancy-sql.ts'

/** Pictures and papers: their uploader's alone until they are in a post, then for whoever may read its thread. */
export class FileTables1764600002000 implements MigrationInterface {
  name = 'FileTables1764600002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables)
    await runner.query(definerFunctions(functions))
    await runner.query(goingWithTheWords)
    await runner.query(protections)
  }

  async down(): Promise<void> {
    throw new Error('Files are not taken down: restore a backup instead.')
  }
}

const tables = `
create table post_files (
  group_id uuid not null constraint post_files_group references groups on delete cascade,
  id uuid not null,
  uploader_id uuid not null,
  kind text not null check (kind in ('PICTURE', 'PAPER')),
  name text not null,
  alt text not null default '',
  bytes integer not null,
  kept_bytes integer not null,
  width integer,
  height integer,
  digest bytea not null,
  kept_as uuid not null,
  uploaded_at timestamptz not null,
  -- All four are there once it is in a post.
  post_id uuid,
  thread_id uuid,
  reach text,
  place integer,
  constraint post_files_pk primary key (group_id, id),
  constraint post_files_kept_as unique (group_id, kept_as),
  constraint post_files_in_post check (num_nulls(post_id, thread_id, reach, place) in (0, 4)),
  constraint post_files_size_of_picture
    check ((kind = 'PICTURE') = (width is not null) and (kind = 'PICTURE') = (height is not null)),
  constraint post_files_uploader foreign key (group_id, uploader_id) references members (group_id, id),
  constraint post_files_post foreign key (group_id, thread_id, post_id)
    references posts (group_id, thread_id, id) on delete cascade,
  constraint post_files_thread foreign key (group_id, thread_id, reach)
    references threads (group_id, id, reach) on update cascade on delete cascade
);
create index post_files_of_post on post_files (group_id, post_id, place) where post_id is not null;
create index post_files_waiting on post_files (group_id, uploader_id) where post_id is null;
create index post_files_of_thread on post_files (group_id, thread_id) where thread_id is not null;

-- What no row leads to any more, until it is erased in the store too: names made by us, no words.
create table app.files_to_erase (
  kept_as uuid not null constraint files_to_erase_pk primary key,
  group_id uuid not null
);
grant select, insert, delete on app.files_to_erase to sixthirty_system;
`

const functions = [
  {
    signature: 'app.room_taken_by_files()',
    for: ['sixthirty_app'],
    sql: `
    -- How much is kept of all files of the seat's group, in bytes, those that it may not read among them.
    create function app.room_taken_by_files() returns bigint language plpgsql stable security definer
      set search_path = pg_catalog as $$
    begin
      return (select coalesce(sum(f.kept_bytes), 0) from public.post_files f
        where f.group_id = app.seated_group());
    end $$;`,
  },
  {
    signature: 'app.groups_with_files()',
    for: ['sixthirty_system'],
    sql: `
    create function app.groups_with_files() returns setof uuid language plpgsql stable security definer
      set search_path = pg_catalog as $$
    begin
      return query select distinct f.group_id from public.post_files f;
    end $$;`,
  },
]

/**
 * A post's files are gone in the statement in which its words are, and what nobody has put into a post with its
 * uploader's membership. What no row leads to is erased in the store as soon as that is committed. Owned by the
 * system's role, which alone may fill the job queue.
 */
const goingWithTheWords = `
grant create on schema app to sixthirty_system;
set local role sixthirty_system;

create function app.files_go_with_words() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  delete from public.post_files f where f.group_id = new.group_id and f.post_id = new.id;
  return null;
end $$;

create function app.files_go_with_uploader() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  delete from public.post_files f where f.group_id = new.group_id and f.uploader_id = new.id and f.post_id is null;
  return null;
end $$;

create function app.erase_files_kept() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  insert into app.files_to_erase (kept_as, group_id) select g.kept_as, g.group_id from gone g
    on conflict (kept_as) do nothing;
  if found then
    perform graphile_worker.add_job('erase-files', max_attempts := 10);
  end if;
  return null;
end $$;

revoke all on function app.files_go_with_words() from public;
revoke all on function app.files_go_with_uploader() from public;
revoke all on function app.erase_files_kept() from public;
grant execute on function app.files_go_with_words() to sixthirty_owner;
grant execute on function app.files_go_with_uploader() to sixthirty_owner;
grant execute on function app.erase_files_kept() to sixthirty_owner;
reset role;
revoke create on schema app from sixthirty_system;

create trigger posts_files after update of body on posts for each row when (new.body is null)
  execute function app.files_go_with_words();
create trigger members_files after update of ended_at on members for each row when (new.ended_at is not null)
  execute function app.files_go_with_uploader();
create trigger post_files_gone after delete on post_files referencing old table as gone for each statement
  execute function app.erase_files_kept();
`

const me = '(select app.seated_member())'
const inOwnPost = `exists (select from posts p
  where p.group_id = post_files.group_id and p.id = post_files.post_id and p.author_id = ${me})`

const protections = protect('post_files', {
  app: {
    select: `(${confined('thread_id')}) or (${ownStill('uploader_id')})`,
    insert: `${own('uploader_id')} and post_id is null`,
    update: own('uploader_id'),
    updated: `post_id is null or ${inOwnPost}`,
    delete: own('uploader_id'),
  },
  changeable: ['alt', 'post_id', 'thread_id', 'reach', 'place'],
  system: ['select', 'delete'],
  definer: true,
})
