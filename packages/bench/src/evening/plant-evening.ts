import { Client } from 'pg'

type Size = { groups: number; members: number }

/** Groups that meet tomorrow, have talked this week, and of whom half have said whether they come. */
const plant = ({ groups, members }: Size) => `
  create temp table planted_groups as select at as g, gen_random_uuid() as id, gen_random_uuid() as meeting_id
    from generate_series(1, ${groups}) at;
  create temp table planted_members as
    select g, at as m, id as group_id, meeting_id, gen_random_uuid() as id, gen_random_uuid() as account_id
    from planted_groups, generate_series(1, ${members}) at;
  create temp table planted_threads as
    select g, at as t, id as group_id, meeting_id, gen_random_uuid() as id from planted_groups, generate_series(1, 8) at;
  create index on planted_members (g, m);

  insert into groups (id, slug, name, purpose, what_it_is_not, rhythm, time_zone, meeting_name)
    select id, 'table-' || g, 'Table ' || g, 'To think together.', 'A market.', 'Tuesdays at 6:30', 'UTC', 'Coffee'
    from planted_groups;
  insert into charters (group_id, id, version, text)
    select id, gen_random_uuid(), 1, 'What is said here stays here.' from planted_groups;
  insert into auth.accounts (id, email)
    select account_id, 'member-' || g || '-' || m || '@example.org' from planted_members;
  insert into members (group_id, id, account_id, name, trade, standing, role, charter_version)
    select group_id, id, account_id, 'Member' || m || ' Planted', 'baker', 'SETTLED',
      case when m = 1 then 'ADMIN' else 'MEMBER' end, 1 from planted_members;

  insert into meetings (group_id, id, wall_date, wall_time, time_zone, duration_minutes, starts_at, ends_at, place,
      link, planned_at, changed_at)
    select id, meeting_id, $1::date, '06:30', 'UTC', 60, $1::date + time '06:30', $1::date + time '07:30',
      'The Anchor, back room', '', $1::date - 7, $1::date - 7 from planted_groups;
  insert into rsvps (group_id, meeting_id, member_id, answer, said_at)
    select group_id, meeting_id, id, case m % 6 when 2 then 'MAYBE' when 4 then 'NOT_GOING' else 'GOING' end, now()
    from planted_members where m % 2 = 0;

  insert into threads (group_id, id, title, author_id, started_at, post_count, last_post_at, last_speaker_id, kind, mode)
    select t.group_id, t.id, 'What would have to be true for question ' || t.t || '?', a.id,
      $1::date - 3, 6, $1::date - 2, a.id, case when t.t < 3 then 'ASK' else 'TALK' end,
      case when t.t < 3 then 'ADVICE' end
    from planted_threads t join planted_members a on a.g = t.g and a.m = 1 + t.t % ${members};
  insert into posts (group_id, id, thread_id, sequence, author_id, body, written_at)
    select t.group_id, gen_random_uuid(), t.id, at, a.id,
      'Most of us open at six and are alone with it until nine. I have tried **a waiting list**, and it kept nobody; '
      || 'what I have not tried is telling them why, in one sentence, before they ask. Thought ' || at || '.',
      $1::date - 3 + at * interval '1 hour'
    from planted_threads t, generate_series(1, 6) at
      join planted_members a on a.m = 1 + at % ${members} where a.g = t.g;
  insert into thread_reads (group_id, member_id, thread_id, read_up_to)
    select m.group_id, m.id, t.id, 3 from planted_members m join planted_threads t on t.g = m.g where t.t <= 4;
  insert into table_items (group_id, id, owner_id, meeting_id, thread_id, title, place, put_at)
    select t.group_id, gen_random_uuid(), a.id, t.meeting_id, case when t.t = 1 then t.id end,
      'What I would like to bring up ' || t.t, t.t, now()
    from planted_threads t join planted_members a on a.g = t.g and a.m = 1 + t.t % ${members} where t.t <= 3;
  analyze;`

/** @param day the day on which all of them meet: "2026-11-27" */
export async function plantEvening(superuserUrl: string, size: Size, day: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(plant(size).replaceAll('$1', `'${day}'`))
  } finally {
    await client.end()
  }
}
