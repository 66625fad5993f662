import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { isId } from '../../graphql/identifier.ts'
import type { Post } from '../post.ts'

/**
 * Holds the ask a post belongs to before the post itself is held, in the order in which everybody holds them: a reply
 * that arrives meanwhile comes before or after.
 */
export async function holdAskOf(manager: EntityManager, { groupId }: Seat, postId: string): Promise<void> {
  if (!isId(postId)) return
  await manager.query(
    `select from threads t where t.group_id = $1 and t.kind = 'ASK'
       and t.id = (select p.thread_id from posts p where p.group_id = $1 and p.id = $2) for no key update`,
    [groupId, postId],
  )
}

/** When a reply was taken back and no other from somebody else stands, an ask that is held is unanswered again. */
export async function unanswerAsk(
  manager: EntityManager,
  { groupId, threadId }: Pick<Post, 'groupId' | 'threadId'>,
): Promise<void> {
  await manager.query(
    `update threads t set answered_at = null
     where t.group_id = $1 and t.id = $2 and t.kind = 'ASK' and t.answered_at is not null
       and not exists (select from posts p
         where p.group_id = $1 and p.thread_id = $2 and p.author_id <> t.author_id and p.taken_back_at is null)`,
    [groupId, threadId],
  )
}
