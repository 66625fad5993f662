import type { EntityManager } from 'typeorm'
import { Sponsorship, SponsorshipState } from './sponsorship.ts'

/**
 * The candidate has come: the sponsorship is active from now on, and the lineage is written, which never changes.
 * @throws Error when the sponsorship was not waiting for its candidate; that would be a fault of ours
 */
export async function accompanyNewcomer(
  manager: EntityManager,
  key: { groupId: string; id: string },
  newcomerId: string,
): Promise<void> {
  const change = { state: SponsorshipState.ACTIVE, newcomerId }
  const { affected } = await manager.update(Sponsorship, { ...key, state: SponsorshipState.INVITED }, change)
  if (affected !== 1) throw new Error('Someone came in on a sponsorship that was not waiting for them.')
  await manager.query(
    `insert into lineage (group_id, newcomer_id, sponsor_id, sponsorship_id)
     select group_id, newcomer_id, sponsor_id, id from sponsorships where group_id = $1 and id = $2`,
    [key.groupId, key.id],
  )
}
