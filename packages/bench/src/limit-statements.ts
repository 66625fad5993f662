/**
 * The least that can be asked of Postgres for the same rows: one prepared statement a page, in which session and
 * membership are checked, by a role whom no row security holds back.
 */
const seat = `
  auth.sessions s
    join members v on v.account_id = s.account_id and v.ended_at is null and v.paused_until is null
    join groups g on g.id = v.group_id and v.charter_version >= g.charter_version`
const signedIn = `s.token_hash = $1 and s.seen_at > now() - interval '90 days'`

/** $2 the group's address, $3 the thread. */
export const threadPage = {
  name: 'limit_thread',
  text: `
    select g.id as group_id, g.name as group_name, v.id as seat_id, t.title, t.started_at, t.post_count,
      coalesce(r.read_up_to, 0) as read_up_to, r.looked_at, asker.id as asker_id, asker.name as asker_name,
      p.id, p.sequence, p.body, p.version, p.written_at, p.edited_at, p.taken_back_at, p.author_id, a.name, a.trade,
      q.id as answered_id, q.sequence as answered_sequence, left(q.body, 140) as excerpt,
      q.author_id as answered_author_id, b.name as answered_name
    from ${seat}
      join threads t on t.group_id = g.id and t.id = $3
      join members asker on asker.group_id = g.id and asker.id = t.author_id
      left join thread_reads r on r.group_id = g.id and r.member_id = v.id and r.thread_id = t.id
      join posts p on p.group_id = g.id and p.thread_id = t.id
      join members a on a.group_id = g.id and a.id = p.author_id
      left join posts q on q.group_id = g.id and q.id = p.in_reply_to_id
      left join members b on b.group_id = g.id and b.id = q.author_id
    where ${signedIn} and g.slug = $2 order by p.sequence limit 50`,
}

/** $2 the group's address. */
export const threadsPage = {
  name: 'limit_threads',
  text: `
    select g.id as group_id, g.name as group_name, v.id as seat_id, t.id, t.title, t.last_post_at,
      t.post_count - coalesce(r.read_up_to, 0) as new_post_count, t.last_speaker_id, a.name, a.trade
    from ${seat}
      cross join lateral (
        select * from threads t where t.group_id = g.id order by t.last_post_at desc, t.id desc limit 20
      ) t
      join members a on a.group_id = g.id and a.id = t.last_speaker_id
      left join thread_reads r on r.group_id = g.id and r.member_id = v.id and r.thread_id = t.id
    where ${signedIn} and g.slug = $2 order by t.last_post_at desc, t.id desc`,
}

/** $2 the group, $3 the thread, $4 the new post, $5 its words. */
export const reply = {
  name: 'limit_reply',
  text: `
    with counted as (
      update threads t set post_count = t.post_count + 1, last_post_at = clock_timestamp(), last_speaker_id = v.id
      from ${seat} where ${signedIn} and g.id = $2 and t.group_id = g.id and t.id = $3
      returning t.group_id, t.id, t.post_count, t.last_post_at, v.id as member_id, v.name, v.trade
    )
    , added as (
      insert into posts (group_id, id, thread_id, sequence, author_id, body, written_at)
      select group_id, $4, id, post_count, member_id, $5, last_post_at from counted
      on conflict (group_id, id) do nothing
      returning body, version
    )
    select counted.*, added.* from counted, added`,
}
