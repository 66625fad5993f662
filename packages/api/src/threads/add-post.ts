import type { EntityManager } from 'typeorm'
import { queryByName } from '../database/query-by-name.ts'
import type { Seat } from '../database/seat.ts'
import type { Reach } from './confidence/confidence.ts'

/** A post that is ready to be kept. */
export type NewPost = {
  id: string
  threadId: string
  /** The thread's number of posts and one. */
  sequence: number
  inReplyToId: string | null
  body: string
  /** The thread's, as the transaction that locked it found it. */
  reach: Reach
}

/**
 * The post, the thread's count, the ask's first answer and how far its author has read: to this post where they had
 * read all before it, else this is one more that is not new to them.
 */
const addPostAtEnd = {
  name: 'add_post',
  text: `
    with added as (
      insert into posts (group_id, id, thread_id, sequence, author_id, in_reply_to_id, body, reach, written_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())
      on conflict (group_id, id) do nothing
      returning thread_id, author_id, sequence, written_at
    ), counted as (
      update threads t set post_count = added.sequence, last_post_at = added.written_at, last_speaker_id = added.author_id,
        answered_at = case when t.kind = 'ASK' and added.author_id <> t.author_id
          then coalesce(t.answered_at, added.written_at) else t.answered_at end
      from added where t.group_id = $1 and t.id = added.thread_id
    ), looked as (
      insert into thread_reads as r (group_id, member_id, thread_id, read_up_to, looked_at, own_beyond)
      select $1, author_id, thread_id, 0, null, 1 from added
      on conflict (group_id, member_id, thread_id) do update set
        read_up_to = case when r.read_up_to = $4 - 1 then $4 else r.read_up_to end,
        looked_at = case when r.read_up_to = $4 - 1 then clock_timestamp() else r.looked_at end,
        own_beyond = case when r.read_up_to = $4 - 1 then 0 else r.own_beyond + 1 end
    )
    select sequence from added`,
}

/**
 * Adds a post at the end of a thread whose row the transaction has locked.
 * @returns whether it was added; not when a post of this id is there already, in whichever thread of the group
 */
export async function addPost(manager: EntityManager, seat: Seat, post: NewPost): Promise<boolean> {
  const { id, threadId, sequence, inReplyToId, body, reach } = post
  const values = [seat.groupId, id, threadId, sequence, seat.memberId, inReplyToId, body, reach]
  const rows = await queryByName(manager, addPostAtEnd, values)
  return rows.length === 1
}

/** Whether this is a retry: the post of this id in this thread is by the same author. */
export async function wasAdded(
  manager: EntityManager,
  seat: Seat,
  { id, threadId }: Pick<NewPost, 'id' | 'threadId'>,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    'select from posts where group_id = $1 and id = $2 and thread_id = $3 and author_id = $4',
    [seat.groupId, id, threadId, seat.memberId],
  )
  return rows.length === 1
}
