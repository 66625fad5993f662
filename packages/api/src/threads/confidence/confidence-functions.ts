import { seatQuestion } from '../../groups/seat-functions.ts'
import { seatState } from '../../groups/seat-state.ts'

const everyone = ['sixthirty_app', 'sixthirty_system', 'sixthirty_definer']

/** What policies ask about a seat and the threads it may read, once a statement. */
export const confidenceFunctions = [
  seatQuestion('seated_reads_table', 'boolean', `m.standing = 'SETTLED'`, `${seatState} = 'SEATED'`),
  {
    signature: 'app.readers_of(uuid)',
    for: ['sixthirty_app'],
    sql: `
    -- The members who may read a thread, told to those alone who may read it themselves.
    create function app.readers_of(wanted uuid) returns uuid[] language plpgsql stable parallel safe security definer
      set search_path = pg_catalog as $$
    declare
      thread public.threads;
    begin
      select t.* into thread from public.threads t where t.group_id = app.seated_group() and t.id = wanted;
      if thread.reach = 'TABLE' and app.seated_reads_table() or thread.id = any (app.seated_threads()) then
        return array(select m.id from public.members m
          where m.group_id = thread.group_id and m.ended_at is null and case
            when thread.reach = 'NAMED' then exists (select from public.thread_readers r
              where r.group_id = thread.group_id and r.thread_id = thread.id and r.member_id = m.id)
            else m.standing = 'SETTLED' or m.id = thread.author_id
              or coalesce(thread.open_to_newcomers, thread.started_at >= m.joined_at
                or coalesce((select s.newcomers_read_earlier from public.thread_settings s
                  where s.group_id = thread.group_id), true)) end);
      end if;
      return array[]::uuid[];
    end $$;`,
  },
  {
    signature: 'app.seated_threads()',
    for: everyone,
    sql: `
    -- The threads the seat reads one by one: for a settled member those whose readers are named, and they among them;
    -- for a newcomer all they may read, since what was said before they came can be kept from them.
    create function app.seated_threads() returns uuid[] language plpgsql stable parallel safe security definer
      set search_path = pg_catalog as $$
    declare
      reader public.members;
    begin
      select m.* into reader from public.members m
        where m.group_id = app.seated_group() and m.id = app.seated_member();
      if reader.standing = 'NEWCOMER' then
        return array(select t.id from public.threads t
          where t.group_id = reader.group_id and (
            exists (select from public.thread_readers r
              where r.group_id = t.group_id and r.thread_id = t.id and r.member_id = reader.id)
            or t.reach = 'TABLE' and (t.author_id = reader.id
              or coalesce(t.open_to_newcomers, t.started_at >= reader.joined_at
                or coalesce((select s.newcomers_read_earlier from public.thread_settings s
                  where s.group_id = reader.group_id), true)))));
      end if;
      return array(select r.thread_id from public.thread_readers r
        where r.group_id = reader.group_id and r.member_id = reader.id);
    end $$;`,
  },
]
