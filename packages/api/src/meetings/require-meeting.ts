import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import { Meeting } from './meeting.ts'

/**
 * The meeting a verb is about, inside its transaction.
 * @throws Refusal NOT_FOUND when none of this group has this id
 */
export async function requireMeeting(manager: EntityManager, seat: Seat, id: string): Promise<Meeting> {
  const key = { groupId: seat.groupId, id: id.toLowerCase() }
  const meeting = isId(id) ? await manager.findOneBy(Meeting, key) : null
  if (!meeting) throw new Refusal('NOT_FOUND', copy.refusals.noSuchMeeting)
  return meeting
}
