import { definerFunctions } from '../database/tenancy-sql.ts'

/** Who could read a thread of the whole table that was as it is described. */
export const readersOfTable = definerFunctions([
  {
    signature: 'app.readers_of_table_thread(uuid, timestamptz, boolean)',
    for: ['sixthirty_system'],
    sql: `
    -- The members of the group the system is at work in who may read a thread of the whole table with this author,
    -- begun then, that its author opened to newcomers or not.
    create function app.readers_of_table_thread(author uuid, began timestamptz, opened boolean) returns uuid[]
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return array(select m.id from public.members m
        where m.group_id = nullif(current_setting('app.group', true), '')::uuid and m.ended_at is null
          and (m.standing = 'SETTLED' or m.id = author or coalesce(opened, began >= m.joined_at
            or coalesce((select s.newcomers_read_earlier from public.thread_settings s
              where s.group_id = m.group_id), true))));
    end $$;`,
  },
])

type Following = {
  /** What is noted, named as its trigger. */
  name: string
  /** When, as a trigger says it. */
  when: string
  note: string
}

/** SQL: the meetings on whose tables something comes from a thread, or was written back to it. */
const tablesOf = (thread: string) => `(select distinct i.meeting_id from public.table_items i
  where i.group_id = ${thread.split('.')[0]}.group_id and i.meeting_id is not null and (i.thread_id = ${thread}
    or i.written_back_post_id in (select p.id from public.posts p
      where p.group_id = i.group_id and p.thread_id = ${thread}))) about`

/** SQL: a thread is theirs no more, nor is what comes from it on any table. */
const isGone = (thread: string, readers: string) => `
  perform app.note_event(${thread.split('.')[0]}.group_id, 'GONE', ${thread}, null, null, reader.id) from ${readers};
  perform app.note_event(${thread.split('.')[0]}.group_id, 'TABLE', about.meeting_id, null, null, reader.id)
    from ${readers}, ${tablesOf(thread)};`

/**
 * What changes with something else, though no row of its own does. Whoever could read a thread and no longer can has it
 * on their screen, perhaps: they learn that it is gone. Where that is true of many threads at once, they fetch anew what
 * is on their screen; so they do where there is more to read.
 */
const following: Following[] = [
  {
    name: 'note_gone_thread',
    when: 'after update of reach, open_to_newcomers on threads',
    note: `
  if old.reach = 'TABLE' then${isGone(
    'new.id',
    `(select id from unnest(app.readers_of_table_thread(old.author_id, old.started_at, old.open_to_newcomers)) id
      where id <> all (app.readers_of_thread(new.id))) reader`,
  )}
  end if;
  perform app.note_event(new.group_id, 'TABLE', about.meeting_id, new.id, new.reach, null) from ${tablesOf('new.id')};`,
  },
  {
    name: 'note_dropped_reader',
    when: 'after delete on thread_readers',
    note: `
  if old.member_id <> all (app.readers_of_thread(old.thread_id)) then${isGone(
    'old.thread_id',
    '(select old.member_id as id) reader',
  )}
  end if;`,
  },
  {
    name: 'note_named_reader',
    when: 'after insert on thread_readers',
    // Of the thread itself nothing changes: the others know it already.
    note: `
  perform app.note_event(t.group_id, 'THREAD', t.id, t.id, t.reach, new.member_id)
    from public.threads t where t.group_id = new.group_id and t.id = new.thread_id;
  perform app.note_event(new.group_id, 'TABLE', about.meeting_id, t.id, t.reach, null)
    from public.threads t, ${tablesOf('new.thread_id')} where t.group_id = new.group_id and t.id = new.thread_id;`,
  },
  {
    name: 'note_reading_of_newcomers',
    when: 'after insert or update of newcomers_read_earlier on thread_settings',
    note: `
  perform app.note_event(new.group_id, 'ANEW', m.id, null, null, m.id) from public.members m
    where m.group_id = new.group_id and m.ended_at is null and m.standing = 'NEWCOMER';`,
  },
  {
    name: 'note_settled_member',
    when: 'after update of standing on members',
    note: `
  if new.standing <> old.standing then
    perform app.note_event(new.group_id, 'ANEW', new.id, null, null, new.id);
  end if;`,
  },
  {
    // Where it lay before.
    name: 'note_moved_item',
    when: 'after update of meeting_id on table_items',
    note: `
  if old.meeting_id <> new.meeting_id and (new.asked_author_at is null or new.author_agreed_at is not null) then
    perform app.note_event(old.group_id, 'TABLE', old.meeting_id, old.thread_id,
      case when old.thread_id is not null then old.reach end, null);
  end if;`,
  },
  {
    // Posts show the beginnings of those they answer.
    name: 'note_replies',
    when: 'after update of body on posts',
    note: `
  if session_user <> 'sixthirty_system' then
    perform app.note_event(p.group_id, 'POST', p.id, p.thread_id, p.reach, null) from public.posts p
      where p.group_id = new.group_id and p.thread_id = new.thread_id and p.in_reply_to_id = new.id;
  end if;`,
  },
  {
    // Meetings show the answers of members only. Further back nobody looks.
    name: 'note_answers_of_gone',
    when: 'after update of ended_at on members',
    note: `
  perform app.note_event(m.group_id, 'MEETING', m.id, null, null, null) from public.meetings m
    join public.rsvps r on r.group_id = m.group_id and r.meeting_id = m.id
    where m.group_id = new.group_id and r.member_id = new.id order by m.starts_at desc limit 50;`,
  },
]

/** Owned by the system's role, which alone may note events. */
export const notingWhatFollows = `
grant create on schema app to sixthirty_system;
set local role sixthirty_system;
${following
  .map(
    ({ name, note }) => `
create function app.${name}() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin${note}
  return null;
end $$;
revoke all on function app.${name}() from public;
grant execute on function app.${name}() to sixthirty_owner;`,
  )
  .join('\n')}
reset role;
revoke create on schema app from sixthirty_system;
${following
  .map(({ name, when }) => `create trigger ${name} ${when} for each row execute function app.${name}();`)
  .join('\n')}
`
