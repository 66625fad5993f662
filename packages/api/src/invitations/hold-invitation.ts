import type { EntityManager } from 'typeorm'
import { isId } from '../graphql/identifier.ts'
import { lockSponsorship } from '../sponsorships/lock-sponsorship.ts'
import { findInvitation } from './invitation-queries.ts'
import type { Invitation } from './invitation.ts'

type Key = { groupId: string; id: string }

/**
 * An invitation, held with its sponsorship until the transaction ends: whoever else wants to answer, resend or revoke
 * it, or moves the sponsorship on, waits, and then finds what became of it.
 * @returns null when there is none of this id
 */
export async function holdInvitation(
  manager: EntityManager,
  key: Key,
  now: Date,
): Promise<Invitation | null> {
  if (!isId(key.id)) return null
  await holdSponsorshipOf(manager, key)
  await manager.query('select from invitations where group_id = $1 and id = $2 for update', [
    key.groupId,
    key.id,
  ])
  return findInvitation(manager, key, now)
}

/**
 * The invitation with this code, held as the system with all its acceptance rests on: its sponsorship, the group's
 * charter, and whether whoever vouches still may. Whoever changes one of these at the same moment goes wholly before
 * it, or wholly after.
 * @returns null when a newer code has replaced this one
 */
export async function holdForComing(
  manager: EntityManager,
  key: Key & { codeHash: Buffer },
  now: Date,
): Promise<Invitation | null> {
  const { groupId, id, codeHash } = key
  await holdSponsorshipOf(manager, key)
  const held: unknown[] = await manager.query(
    'select from invitations where group_id = $1 and id = $2 and code_hash = $3 for update',
    [groupId, id, codeHash],
  )
  if (held.length === 0) return null
  await manager.query('select from groups where id = $1 for share', [groupId])
  await manager.query(
    `select from members where group_id = $1 and id = (
       select coalesce(s.sponsor_id, v.invited_by_id) from invitations v
       left join sponsorships s on s.group_id = v.group_id and s.id = v.sponsorship_id
       where v.group_id = $1 and v.id = $2) for share`,
    [groupId, id],
  )
  return findInvitation(manager, key, now)
}

/** The sponsorship first, as everybody does who changes one: then nobody waits for one who waits for them. */
async function holdSponsorshipOf(manager: EntityManager, { groupId, id }: Key): Promise<void> {
  const [row]: { sponsorshipId: string | null }[] = await manager.query(
    'select sponsorship_id as "sponsorshipId" from invitations where group_id = $1 and id = $2',
    [groupId, id],
  )
  if (row?.sponsorshipId) await lockSponsorship(manager, { groupId, id: row.sponsorshipId })
}
