import { Client } from 'pg'

const groups = 50
const members = 20
const threads = 40
/** All that a thread's page shows at once. */
const posts = 50

/** A member who is signed in, and what they ask about. */
export type PlantedMember = {
  token: string
  groupId: string
  slug: string
  /** These stay as long as they are. */
  threadsToRead: string[]
  threadsToWriteTo: string[]
}

/** Every third post answers the one before it; the last ten of every second thread are new to everyone. */
const plant = `
  create temp table planted_groups as select at as g, gen_random_uuid() as id from generate_series(1, ${groups}) at;
  create temp table planted_members as
    select g, at as m, id as group_id, gen_random_uuid() as id, gen_random_uuid() as account_id,
      rpad('bench-' || g || '-' || at, 43, '-') as token
    from planted_groups, generate_series(1, ${members}) at;
  create temp table planted_threads as
    select g, at as t, id as group_id, gen_random_uuid() as id
    from planted_groups, generate_series(1, ${threads}) at;
  create temp table planted_posts as
    select g, t, at as p, group_id, id as thread_id, gen_random_uuid() as id
    from planted_threads, generate_series(1, ${posts}) at;
  create index on planted_members (g, m);
  create index on planted_posts (thread_id, p);

  insert into groups (id, slug, name, purpose, what_it_is_not, rhythm, time_zone, meeting_name)
    select id, 'table-' || g, 'Table ' || g, 'To think together.', 'A market.', 'Tuesdays at 6:30',
      'Europe/Lisbon', 'Coffee' from planted_groups;
  insert into charters (group_id, id, version, text)
    select id, gen_random_uuid(), 1, 'What is said here stays here.' from planted_groups;
  insert into auth.accounts (id, email)
    select account_id, 'member-' || g || '-' || m || '@example.org' from planted_members;
  insert into auth.sessions (id, token_hash, account_id, device)
    select gen_random_uuid(), sha256(convert_to(token, 'UTF8')), account_id, 'a laptop' from planted_members;
  insert into members (group_id, id, account_id, name, trade, standing, role, charter_version)
    select group_id, id, account_id, 'Member ' || m, 'baker', 'SETTLED',
      case when m = 1 then 'ADMIN' else 'MEMBER' end, 1 from planted_members;

  insert into threads (group_id, id, title, author_id, started_at, post_count, last_post_at, last_speaker_id)
    select t.group_id, t.id, 'What would have to be true for question ' || t.t || '?', author.id,
      now() - interval '9 days', ${posts}, now() - t.t * interval '1 hour', speaker.id
    from planted_threads t
      join planted_members author on author.g = t.g and author.m = 1 + t.t % ${members}
      join planted_members speaker on speaker.g = t.g and speaker.m = 1 + (t.t + ${posts}) % ${members};
  insert into posts (group_id, id, thread_id, sequence, author_id, in_reply_to_id, body, written_at)
    select p.group_id, p.id, p.thread_id, p.p, author.id, answered.id,
      'Most of us open at six and are alone with it until nine. I have tried **a waiting list**, and it kept nobody; '
      || 'what I have not tried is telling them why, in one sentence, before they ask. Who has, and what did they '
      || 'hear? The oven was cold that week, which may be the whole of the answer. Thought ' || p.p || '.',
      now() - interval '9 days' + p.p * interval '1 hour'
    from planted_posts p
      join planted_members author on author.g = p.g and author.m = 1 + (p.t + p.p) % ${members}
      left join planted_posts answered on p.p % 3 = 0 and answered.thread_id = p.thread_id and answered.p = p.p - 1;
  insert into thread_reads (group_id, member_id, thread_id, read_up_to)
    select m.group_id, m.id, t.id, ${posts} - 10 * (t.t % 2)
    from planted_members m join planted_threads t on t.g = m.g;
  analyze;`

/** The first five members of every group: enough that no two requests at work come from one seat. */
const asked = `
  select m.token, m.group_id as "groupId", 'table-' || m.g as slug,
    array(select id from planted_threads t where t.g = m.g and t.t > 20) as "threadsToRead",
    array(select id from planted_threads t where t.g = m.g and t.t <= 20) as "threadsToWriteTo"
  from planted_members m where m.m <= 5 order by m.m, m.g`

/** Plants groups whose members are signed in and have talked. */
export async function plantTables(superuserUrl: string): Promise<PlantedMember[]> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(plant)
    return (await client.query<PlantedMember>(asked)).rows
  } finally {
    await client.end()
  }
}
