import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { isId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { mayChangeConfidence } from '../thread-policy.ts'
import { Thread } from '../thread.ts'
import { lookTwice } from './look-twice.ts'
import { readable } from './readable-threads.ts'

/**
 * A thread as it is now, and nobody else's to reply to or to change until the transaction ends.
 * @returns null when the seat finds no such thread
 * @throws Refusal NOT_ALLOWED when it is somebody else's
 */
export async function lockOwnThread(manager: EntityManager, seat: Seat, id: string): Promise<Thread | null> {
  if (!isId(id)) return null
  const thread = await lookTwice(() =>
    manager
      .createQueryBuilder(Thread, 't')
      .where(`t.group_id = :groupId and t.id = :id and ${readable('t')}`, { groupId: seat.groupId, id })
      .setLock('pessimistic_write')
      .getOne(),
  )
  if (thread && !mayChangeConfidence(seat, thread))
    throw new Refusal('NOT_ALLOWED', copy.refusals.onlyItsAuthor)
  return thread
}
