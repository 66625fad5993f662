import type { EntityManager } from 'typeorm'
import type { Happening } from '../../activity/announce.ts'
import { daysAfter } from '../../database/clock.ts'
import { daysKept } from '../forget-items.ts'
import { holdThreads } from './hold-threads.ts'
import { joinReaders, ofThread } from './readers.ts'
import { tellItems, type Telling } from './tell-items.ts'

/** Those named as its readers, since when they were not told so, nor of its first post. */
const newReaders = `
  select ${ofThread}, t.author_id as "actorId" from threads t
    ${joinReaders}
    join thread_readers k on k.group_id = t.group_id and k.thread_id = t.id and k.member_id = m.id
  where t.group_id = $1 and t.id = $2 and t.reach = 'NAMED' and t.discarded_at is null and m.id <> t.author_id
    and k.named_at > $3 and not exists (select from inbox_items i
      left join posts p on p.group_id = i.group_id and p.thread_id = i.thread_id and p.id = i.post_id
      where i.group_id = $1 and i.thread_id = t.id and i.member_id = m.id and i.happened_at >= k.named_at
        and (i.kind = 'KEPT_WITH_YOU' or p.sequence = 1))`

/** Tells those with whom a thread is kept from now on. Whoever it is kept from is told nothing. */
export async function tellOfConfidence(
  manager: EntityManager,
  { groupId, subjectId: threadId, eventId }: Happening,
  now: Date,
): Promise<void> {
  await holdThreads(manager, groupId, 't.id = $2', threadId)
  // Who was named before that was told, and it is forgotten by now.
  const values = [groupId, threadId, daysAfter(now, -daysKept)]
  const found: Omit<Telling, 'kind' | 'eventId'>[] = await manager.query(newReaders, values)
  const tellings = found.map(reader => ({ ...reader, kind: 'KEPT_WITH_YOU' as const, eventId }))
  await tellItems(manager, groupId, tellings, now)
}
