import type { Stage } from './stage.ts'

/** A member who is signed in. */
export type LiveMember = {
  token: string
  accountId: string
  groupId: string
  threadIds: string[]
}

const plant = ({ groups, members, threads }: Planting) => `
  create table planted_groups as select at as g, gen_random_uuid() as id from generate_series(1, ${groups}) at;
  create table planted_members as
    select g, at as m, id as group_id, gen_random_uuid() as id, gen_random_uuid() as account_id,
      rpad('bench-' || g || '-' || at, 43, '-') as token
    from planted_groups, generate_series(1, ${members}) at;
  create table planted_threads as
    select g, at as t, id as group_id, gen_random_uuid() as id from planted_groups, generate_series(1, ${threads}) at;

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
    select t.group_id, t.id, 'Question ' || t.t, m.id, now(), 1, now(), m.id
    from planted_threads t join planted_members m on m.g = t.g and m.m = 1;
  insert into posts (group_id, id, thread_id, sequence, author_id, body)
    select t.group_id, gen_random_uuid(), t.id, 1, m.id, 'Who has tried it?'
    from planted_threads t join planted_members m on m.g = t.g and m.m = 1;
  analyze;`

const asked = `
  select m.token, m.account_id as "accountId", m.group_id as "groupId",
    array(select id from planted_threads t where t.g = m.g order by t.t) as "threadIds"
  from planted_members m order by m.g, m.m`

type Planting = { groups: number; members: number; threads: number }

/** Plants groups whose members are signed in, with threads of one post each. Answers the members, group by group. */
export async function plantLive(stage: Stage, planting: Planting): Promise<LiveMember[]> {
  await stage.query(plant(planting))
  return stage.query<LiveMember>(asked)
}

export const cookieOf = ({ token }: LiveMember) => `session=${token}`
