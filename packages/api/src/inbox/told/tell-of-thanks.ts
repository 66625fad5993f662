import type { EntityManager } from 'typeorm'
import type { Happening } from '../../activity/announce.ts'
import { daysAfter } from '../../database/clock.ts'
import { daysKept } from '../forget-items.ts'
import { holdThreads } from './hold-threads.ts'
import { eventOf, joinReaders, ofThread } from './readers.ts'
import { tellItems, type Telling } from './tell-items.ts'

/** Other words of thanks are read where the first were told. */
const thanked = `
  select ${ofThread}, t.author_id as "actorId", ${eventOf('thanks', 't.id', 'm.id')} as "eventId" from threads t
    ${joinReaders}
    join thread_thanks k on k.group_id = t.group_id and k.thread_id = t.id and k.to_member_id = m.id
  where t.group_id = $1 and t.id = $2 and t.discarded_at is null and k.said_at > $3`

/** Tells those whom the asker of a closed ask thanks. */
export async function tellOfThanks(
  manager: EntityManager,
  { groupId, subjectId: threadId }: Happening,
  now: Date,
): Promise<void> {
  await holdThreads(manager, groupId, 't.id = $2', threadId)
  // What was said before that was told, and it is forgotten by now.
  const values = [groupId, threadId, daysAfter(now, -daysKept)]
  const found: Omit<Telling, 'kind'>[] = await manager.query(thanked, values)
  const tellings = found.map(helper => ({ ...helper, kind: 'THANKED' as const }))
  await tellItems(manager, groupId, tellings, now)
}
