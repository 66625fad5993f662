import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import { Post } from './post.ts'

/**
 * A post for its author to change, and for nobody else until that is done. Null: not here, or not theirs. Its verbs ask
 * their policy all the same, so that neither of the two answers alone.
 */
export async function lockOwnPost(manager: EntityManager, seat: Seat, id: string): Promise<Post | null> {
  if (!isId(id)) return null
  return manager.findOne(Post, {
    where: { groupId: seat.groupId, id: id.toLowerCase(), authorId: seat.memberId },
    lock: { mode: 'for_no_key_update' },
  })
}
