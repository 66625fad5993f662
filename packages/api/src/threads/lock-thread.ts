import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { lookTwice } from './confidence/look-twice.ts'
import { readable } from './confidence/readable-threads.ts'
import { copy } from './copy/en.ts'
import { Thread } from './thread.ts'

/**
 * A thread as it is now, and nobody else's to reply to or to change until the transaction ends.
 * @throws Refusal NOT_FOUND when it is not here, or not to be read from this seat
 */
export async function lockThread(manager: EntityManager, seat: Seat, id: string): Promise<Thread> {
  const thread = isId(id)
    ? await lookTwice(() =>
        manager
          .createQueryBuilder(Thread, 't')
          .where(`t.group_id = :groupId and t.id = :id and ${readable('t')}`, { groupId: seat.groupId, id })
          .setLock('for_no_key_update')
          .getOne(),
      )
    : null
  if (!thread) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  return thread
}
