import { Client } from 'pg'

const groups = 50
const threads = 1_000
const posts = 20
const wordsOfAPost = 40
const vocabulary = 8_000

/** Groups of 20,000 posts of forty words each, a few words often and most of them seldom. */
const ground = `
  create table planted_groups as select at as g, gen_random_uuid() as id, gen_random_uuid() as member_id,
    gen_random_uuid() as account_id from generate_series(1, ${groups}) at;
  insert into groups (id, slug, name, purpose, what_it_is_not, rhythm, time_zone, meeting_name)
    select id, 'table-' || g, 'Table ' || g, 'To think together.', 'A market.', 'Tuesdays at 6:30',
      'Europe/Lisbon', 'Coffee' from planted_groups;
  insert into charters (group_id, id, version, text)
    select id, gen_random_uuid(), 1, 'What is said here stays here.' from planted_groups;
  insert into auth.accounts (id, email) select account_id, 'member-' || g || '@example.org' from planted_groups;
  insert into members (group_id, id, account_id, name, trade, standing, role, charter_version)
    select id, member_id, account_id, 'Member ' || g, 'baker', 'SETTLED', 'ADMIN', 1 from planted_groups;
  drop index posts_words;
  drop index threads_titles;`

/** Some of the words, a few of them often; `at` makes Postgres choose anew for every row. */
const someWords = (many: number, at: string) => `(select string_agg(
    translate(substr(md5(n::text), 1, 3 + n % 8), '0123456789', 'ghijklmnop'), ' ')
  from (select floor(${vocabulary} * power(random(), 3))::integer as n
    from generate_series(1, ${many} + 0 * ${at}) offset 0) chosen)`

/** Past the triggers, which would word each post by itself; what they keep is written here. */
const threadsOfGroup = `
  insert into threads (group_id, id, title, author_id, started_at, post_count, last_post_at, last_speaker_id)
    select g.id, gen_random_uuid(), ${someWords(6, 'at')}, g.member_id, now() - at * interval '1 day', ${posts},
      now() - at * interval '1 hour', g.member_id
    from planted_groups g, generate_series(1, ${threads}) at where g.g = $1`

const postsOfGroup = `
  insert into posts (group_id, id, thread_id, sequence, author_id, body, written_at, search_words)
    select group_id, id, thread_id, sequence, author_id, body, written_at,
      app.words_of_post('SIMPLE', case when sequence = 1 then title end, body) from (
      select t.group_id, gen_random_uuid(), t.id, at as sequence, t.author_id,
        ${someWords(wordsOfAPost, 'at')} as body, t.started_at + at * interval '1 hour', t.title
      from threads t join planted_groups g on g.id = t.group_id, generate_series(1, ${posts}) at
      where g.g = $1
    ) s (group_id, id, thread_id, sequence, author_id, body, written_at, title)`

export type Looking = { kind: string; words: string[] }

/** Plants a million posts, and tells what to look for in the first group, by how often it stands there. */
export async function plantWords(superuserUrl: string, indexes: string): Promise<Looking[]> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(`set maintenance_work_mem = '512MB'`)
    await client.query(ground)
    await client.query('set session_replication_role = replica')
    for (let at = 1; at <= groups; at += 1) {
      await client.query(threadsOfGroup, [at])
      await client.query(postsOfGroup, [at])
    }
    await client.query(indexes)
    await client.query('vacuum analyze')
    return await whatToLookFor(client)
  } finally {
    await client.end()
  }
}

async function whatToLookFor(client: Client): Promise<Looking[]> {
  await client.query(`create temp table counted as select word, ndoc from ts_stat(
    'select search_words from posts where group_id = (select id from planted_groups where g = 1)')`)
  const near = async (many: number) => {
    const { rows } = await client.query<{ word: string }>(
      'select word from counted order by abs(ndoc - $1) limit 40',
      [many],
    )
    return rows.map(({ word }) => word)
  }
  const [few, some, many] = [await near(30), await near(300), await near(3_000)]
  const pairs = some.map((word, at) => `${word} ${many[at % many.length] ?? ''}`)
  const { rows } = await client.query<{ phrase: string }>(
    `select (regexp_match(body, '^\\S+ (\\S+ \\S+ \\S+)'))[1] as phrase from posts
      where group_id = (select id from planted_groups where g = 1) order by id limit 40`,
  )
  const { rows: titles } = await client.query<{ title: string }>(
    `select title from threads where group_id = (select id from planted_groups where g = 1) order by id limit 40`,
  )
  return [
    { kind: 'a word in 30 posts', words: few },
    { kind: 'a word in 300', words: some },
    { kind: 'a word in 3,000', words: many },
    { kind: 'two words', words: pairs },
    { kind: 'a phrase', words: rows.map(({ phrase }) => `"${phrase}"`) },
    { kind: 'a title, one slip', words: titles.map(({ title }) => slip(title)) },
    { kind: 'a word that is nowhere', words: few.map(word => `${word}zzq`) },
  ]
}

/** Leaves out a letter of the longest word. */
function slip(title: string): string {
  const [longest = ''] = title.split(' ').toSorted((one, other) => other.length - one.length)
  return title.replace(longest, longest.slice(0, 3) + longest.slice(4))
}
