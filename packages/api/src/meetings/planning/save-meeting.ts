import type { EntityManager } from 'typeorm'
import { Refusal } from '../../graphql/refusal.ts'
import { Meeting } from '../meeting.ts'
import { copy } from './copy/en.ts'

/**
 * Keeps a change of this one meeting: from now on its series changes it no more.
 * @throws Refusal NOT_ALLOWED where the seat lost its right in this very moment
 */
export async function saveMeeting(
  manager: EntityManager,
  { groupId, id, sequence }: Meeting,
  change: Partial<Meeting>,
  now: Date,
): Promise<void> {
  const next = { ...change, editedAt: now, changedAt: now, sequence: sequence + 1 }
  const { affected } = await manager.update(Meeting, { groupId, id, sequence }, next)
  if (affected !== 1) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
}
