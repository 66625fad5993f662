import type { EntityManager } from 'typeorm'
import { newId } from '../graphql/identifier.ts'
import { findNextMeeting, nextPlace } from './next-place.ts'
import { TableItem, TableItemState } from './table-item.ts'

type Settled = { at: Date; by: string | null }

/**
 * Carries an item over to the next table to come, or to wait for one: there it is an item of its own, of the same
 * owner. As the system, for whoever says so may not write for its owner; behind the group's lock.
 * @returns whether it was still on the table
 */
export async function carryOver(
  manager: EntityManager,
  groupId: string,
  itemId: string,
  { at, by }: Settled,
): Promise<boolean> {
  const item = await manager.findOneBy(TableItem, {
    groupId,
    id: itemId,
    state: TableItemState.ON_THE_TABLE,
  })
  if (!item) return false
  const settled = { state: TableItemState.CARRIED_OVER, settledAt: at, settledById: by }
  await manager.update(TableItem, { groupId, id: itemId }, settled)

  const meetingId = await findNextMeeting(manager, groupId, at)
  const {
    ownerId,
    threadId,
    reach,
    askedAuthorAt,
    authorAgreedAt,
    title,
    mattersNow,
    minutes,
    timesCarried,
  } = item
  await manager.insert(TableItem, {
    groupId,
    id: newId(),
    ownerId,
    threadId,
    reach,
    askedAuthorAt,
    authorAgreedAt,
    title,
    mattersNow,
    minutes,
    meetingId,
    place: await nextPlace(manager, groupId, meetingId),
    putAt: at,
    carriedFromId: itemId,
    timesCarried: timesCarried + 1,
  })
  return true
}
