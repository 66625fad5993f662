import { IsNull, type EntityManager } from 'typeorm'
import { announce } from '../activity/announce.ts'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { checkClientId, isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { Member } from '../groups/member.ts'
import { Meeting } from '../meetings/meeting.ts'
import { mayReadThreads } from '../threads/thread-policy.ts'
import { lookTwice } from '../threads/confidence/look-twice.ts'
import { readable } from '../threads/confidence/readable-threads.ts'
import { Thread } from '../threads/thread.ts'
import { copy, dayInWords } from './copy/en.ts'
import { letRequestsFallAway } from './let-requests-fall-away.ts'
import { lockTables } from './lock-table.ts'
import { findNextMeeting, nextPlace } from './next-place.ts'
import type { PutOnTableInput } from './table-inputs.ts'
import { checkMinutes, titleRule } from './table-item-texts.ts'
import { waiting } from './table-item-row.ts'
import { TableItem, TableItemState } from './table-item.ts'
import { mayPutOnTable } from './table-policy.ts'

/**
 * Brings something to a meeting: to the one that is named, else to the next to come, else it waits for one. Where it
 * comes from somebody else's thread, its author is asked first. Sent again
 * with the same id, it is the first that stays.
 * @returns the item's id
 * @throws Refusal BAD_ID, EMPTY, TOO_LONG, OUT_OF_RANGE; NOT_FOUND when the meeting or the thread is not here, or the
 * id is another's; NOT_NOW when the meeting is over or was cancelled; ALREADY_ON_TABLE when the thread is
 */
export async function putOnTable(
  database: Database,
  seat: Seat,
  input: PutOnTableInput,
  now: Date,
): Promise<string> {
  const id = checkClientId(input.id, 'id')
  const minutes = checkMinutes(input.minutes ?? null)
  const { groupId, memberId: ownerId } = seat

  await database.asSeat(seat, async manager => {
    await lockTables(manager, groupId)
    if (await wasPut(manager, seat, id)) return
    const thread = await requireThread(manager, seat, input.threadId ?? null)
    const { title } = checkTexts({ title: input.title ?? thread?.title ?? '' }, { title: titleRule })
    const meetingId = await findMeeting(manager, seat, input.meetingId ?? null, now)
    if (thread) await refuseTwice(manager, groupId, thread.id)
    const askedAuthorAt = thread && thread.authorId !== ownerId ? now : null
    if (thread && askedAuthorAt) await refuseToAsk(manager, seat, thread, now)
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(TableItem)
      .values({
        groupId,
        id,
        ownerId,
        meetingId,
        threadId: thread?.id ?? null,
        reach: thread?.reach ?? 'TABLE',
        askedAuthorAt,
        title,
        mattersNow: input.mattersNow,
        minutes,
        place: await nextPlace(manager, groupId, meetingId),
        putAt: now,
      })
      .orIgnore()
      .updateEntity(false)
      .returning('id')
      .execute()
    // What somebody else took off shows here to nobody, but its id is taken.
    if ((raw as unknown[]).length === 0) throw new Refusal('NOT_FOUND', copy.refusals.noSuchItem)
    if (askedAuthorAt)
      await announce(manager, { groupId, kind: 'TABLE_ASKED', eventId: id, subjectId: id, actorId: ownerId })
  })
  return id
}

/** @throws Refusal NOT_FOUND when the id is another's */
async function wasPut(manager: EntityManager, { groupId, memberId }: Seat, id: string): Promise<boolean> {
  const item = await manager.findOneBy(TableItem, { groupId, id })
  if (item && item.ownerId !== memberId) throw new Refusal('NOT_FOUND', copy.refusals.noSuchItem)
  return item !== null
}

async function requireThread(manager: EntityManager, seat: Seat, id: string | null): Promise<Thread | null> {
  if (id === null) return null
  const thread = isId(id) ? await findThread(manager, seat, id.toLowerCase()) : null
  if (thread && mayReadThreads(seat)) return thread
  throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread, ['threadId'])
}

/** Whoever changes who may know of it meanwhile waits, so that the item goes with it. */
function findThread(manager: EntityManager, { groupId }: Seat, id: string): Promise<Thread | null> {
  const here = `t.group_id = :groupId and t.id = :id and ${readable('t')} and t.discarded_at is null`
  return lookTwice(() =>
    manager.createQueryBuilder(Thread, 't').where(here, { groupId, id }).setLock('for_key_share').getOne(),
  )
}

/**
 * Its author is asked by each once, and only while they are here; what they did not answer before its meeting began was
 * a no, and can be asked anew.
 */
async function refuseToAsk(
  manager: EntityManager,
  { groupId, memberId: ownerId }: Seat,
  { id: threadId, authorId }: Thread,
  now: Date,
): Promise<void> {
  const isHere = await manager.existsBy(Member, { groupId, id: authorId, endedAt: IsNull() })
  if (!isHere) throw new Refusal('NOT_NOW', copy.refusals.authorGone, ['threadId'])
  await letRequestsFallAway(manager, groupId, now, ownerId)
  const asked = { groupId, threadId, ownerId, state: TableItemState.ON_THE_TABLE }
  if (await manager.existsBy(TableItem, asked))
    throw new Refusal('ALREADY_ON_TABLE', copy.refusals.askedAlready, ['threadId'])
}

async function findMeeting(
  manager: EntityManager,
  seat: Seat,
  id: string | null,
  now: Date,
): Promise<string | null> {
  const { groupId } = seat
  if (id === null) {
    if (!mayPutOnTable(seat, null, now)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    return findNextMeeting(manager, groupId, now)
  }
  const meeting = isId(id) ? await manager.findOneBy(Meeting, { groupId, id: id.toLowerCase() }) : null
  if (!meeting) throw new Refusal('NOT_FOUND', copy.refusals.noSuchMeeting, ['meetingId'])
  if (!mayPutOnTable(seat, meeting, now))
    throw new Refusal('NOT_NOW', copy.refusals.meetingIsOver, ['meetingId'])
  return meeting.id
}

/** A thread is on one table at a time; this tells on which. */
export async function refuseTwice(manager: EntityManager, groupId: string, threadId: string): Promise<void> {
  const [item]: { day: string | null }[] = await manager.query(
    `select to_char(m.wall_date, 'YYYY-MM-DD') as day
     from table_items i left join meetings m on m.group_id = i.group_id and m.id = i.meeting_id and m.cancelled_at is null
     where i.group_id = $1 and i.thread_id = $2 and i.state = 'ON_THE_TABLE' and not (${waiting})`,
    [groupId, threadId],
  )
  if (!item) return
  const day = item.day === null ? null : dayInWords(item.day)
  throw new Refusal('ALREADY_ON_TABLE', copy.refusals.alreadyOnTable(day), ['threadId'])
}
