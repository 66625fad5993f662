import type { EntityManager } from 'typeorm'
import type { Happening } from '../../activity/announce.ts'
import { holdThreads } from './hold-threads.ts'
import { eventOf, joinReaders, ofThread } from './readers.ts'
import { tellItems, type Telling } from './tell-items.ts'

/** To the author alone, once for each who was there: whoever is not let in must not be seen to wait. */
const markedLater = `
  select ${ofThread}, p.id as "actorId", ${eventOf('present later', 't.id', 'p.id')} as "eventId"
  from thread_meetings k
    join threads t on t.group_id = k.group_id and t.id = k.thread_id
    join attendances a on a.group_id = k.group_id and a.meeting_id = k.meeting_id and a.presence = 'PRESENT'
    join members p on p.group_id = k.group_id and p.id = a.member_id and p.ended_at is null
    ${joinReaders}
  where k.group_id = $1 and k.meeting_id = $2 and t.confidence = 'PRESENT' and t.discarded_at is null
    and m.id = t.author_id and not exists (select from thread_readers k
      where k.group_id = $1 and k.thread_id = t.id and k.member_id = p.id)`

/** Asks those who keep a thread to who was at a meeting about who was marked present there afterwards. */
export async function tellOfPresence(
  manager: EntityManager,
  { groupId, subjectId: meetingId }: Happening,
  now: Date,
): Promise<void> {
  const itsThreads =
    't.id in (select k.thread_id from thread_meetings k where k.group_id = $1 and k.meeting_id = $2)'
  await holdThreads(manager, groupId, itsThreads, meetingId)
  const found: Omit<Telling, 'kind'>[] = await manager.query(markedLater, [groupId, meetingId])
  const tellings = found.map(author => ({ ...author, kind: 'PRESENT_LATER' as const }))
  await tellItems(manager, groupId, tellings, now)
}
