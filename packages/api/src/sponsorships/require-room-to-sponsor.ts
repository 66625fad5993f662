import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { copy } from './copy/en.ts'
import { lockSponsor } from './lock-sponsorship.ts'
import { countOpen } from './sponsorship-queries.ts'
import type { SponsorshipSettings } from './sponsorship-settings.ts'

/**
 * That the seat's member may vouch for one more; until the transaction ends nobody else makes it more.
 * @throws Refusal TOO_MANY_OPEN
 */
export async function requireRoomToSponsor(
  manager: EntityManager,
  { groupId, memberId }: Seat,
  { openAtMost }: SponsorshipSettings,
): Promise<void> {
  await lockSponsor(manager, memberId)
  const open = await countOpen(manager, groupId, memberId)
  if (open >= openAtMost) throw new Refusal('TOO_MANY_OPEN', copy.refusals.tooManyOpen(openAtMost))
}
