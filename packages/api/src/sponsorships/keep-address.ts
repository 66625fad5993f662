import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { SponsorshipAddress } from './sponsorship-address.ts'

/** Keeps where the letter to a candidate goes, in place of an address that was given before. */
export async function keepAddress(
  manager: EntityManager,
  { groupId, memberId }: Seat,
  sponsorshipId: string,
  { email, now }: { email: string; now: Date },
): Promise<void> {
  const key = { groupId, sponsorshipId }
  const given = { email, givenById: memberId, givenAt: now }
  const { affected } = await manager.update(SponsorshipAddress, key, given)
  if (affected === 0) await manager.insert(SponsorshipAddress, { ...key, ...given })
}
