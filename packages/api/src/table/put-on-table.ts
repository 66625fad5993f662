import type { EntityManager } from 'typeorm'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { checkClientId, isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { Meeting } from '../meetings/meeting.ts'
import { mayReadThreads } from '../threads/thread-policy.ts'
import { Thread } from '../threads/thread.ts'
import { copy, dayInWords } from './copy/en.ts'
import { lockTables } from './lock-table.ts'
import { findNextMeeting, nextPlace } from './next-place.ts'
import type { PutOnTableInput } from './table-inputs.ts'
import { checkMinutes, titleRule } from './table-item-texts.ts'
import { TableItem } from './table-item.ts'
import { mayPutOnTable } from './table-policy.ts'

/**
 * Brings something to a meeting: to the one that is named, else to the next to come, else it waits for one. Sent again
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
  const { groupId } = seat
  const thread = isId(id) ? await manager.findOneBy(Thread, { groupId, id: id.toLowerCase() }) : null
  if (thread && mayReadThreads(seat)) return thread
  throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread, ['threadId'])
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
async function refuseTwice(manager: EntityManager, groupId: string, threadId: string): Promise<void> {
  const [item]: { day: string | null }[] = await manager.query(
    `select to_char(m.wall_date, 'YYYY-MM-DD') as day
     from table_items i left join meetings m on m.group_id = i.group_id and m.id = i.meeting_id and m.cancelled_at is null
     where i.group_id = $1 and i.thread_id = $2 and i.state = 'ON_THE_TABLE'`,
    [groupId, threadId],
  )
  if (!item) return
  const day = item.day === null ? null : dayInWords(item.day)
  throw new Refusal('ALREADY_ON_TABLE', copy.refusals.alreadyOnTable(day), ['threadId'])
}
