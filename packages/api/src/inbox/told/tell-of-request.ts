import type { EntityManager } from 'typeorm'
import type { Happening } from '../../activity/announce.ts'
import { waiting } from '../../table/table-item-row.ts'
import { holdThreads } from './hold-threads.ts'
import { joinReaders, ofThread } from './readers.ts'
import { tellItems, type Telling } from './tell-items.ts'

type Found = Omit<Telling, 'kind' | 'eventId'>

const itsThread = 't.id = (select i.thread_id from table_items i where i.group_id = $1 and i.id = $2)'

const itsAuthor = `
  select ${ofThread}, i.owner_id as "actorId", i.id as "subjectId" from table_items i
    join threads t on t.group_id = i.group_id and t.id = i.thread_id and t.discarded_at is null
    ${joinReaders}
  where i.group_id = $1 and i.id = $2 and m.id = t.author_id and ${waiting}`

/** What nobody answered before its meeting began fell away: then nobody said no. */
const itsOwner = `
  select ${ofThread}, t.author_id as "actorId", i.id as "subjectId",
    i.author_agreed_at is not null as agreed from table_items i
    join threads t on t.group_id = i.group_id and t.id = i.thread_id and t.discarded_at is null
    ${joinReaders}
  where i.group_id = $1 and i.id = $2 and m.id = i.owner_id
    and (i.author_agreed_at is not null or (i.state = 'TAKEN_OFF' and i.settled_by_id = t.author_id))`

/** Tells the author of a thread that somebody would like to bring it to the table. */
export async function tellOfRequest(
  manager: EntityManager,
  { groupId, subjectId: itemId, eventId }: Happening,
  now: Date,
): Promise<void> {
  await holdThreads(manager, groupId, itsThread, itemId)
  const found: Found[] = await manager.query(itsAuthor, [groupId, itemId])
  const tellings = found.map(author => ({ ...author, kind: 'TABLE_ASKED' as const, eventId }))
  await tellItems(manager, groupId, tellings, now)
}

/** Tells whoever asked what the author said. */
export async function tellOfAnswer(
  manager: EntityManager,
  { groupId, subjectId: itemId, eventId }: Happening,
  now: Date,
): Promise<void> {
  await holdThreads(manager, groupId, itsThread, itemId)
  const found: (Found & { agreed: boolean })[] = await manager.query(itsOwner, [groupId, itemId])
  const tellings = found.map(({ agreed, ...owner }) => {
    const kind = agreed ? ('TABLE_AGREED' as const) : ('TABLE_DECLINED' as const)
    return { ...owner, kind, eventId }
  })
  await tellItems(manager, groupId, tellings, now)
}
