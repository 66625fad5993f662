import { randomBytes, randomUUID } from 'node:crypto'
import type { Ground } from './ground.ts'
import { writtenOfCandidate } from './written-of-candidate.ts'

/** Who was invited, or soon will be, by their ids. */
export type PlantedInvitations = {
  invitationId: string
  /** Cleared, with an address, and its sponsor paused: it waits for somebody to take over. */
  clearedSponsorshipId: string
}

/** Plants an invitation whose letter could not be delivered, and a candidate who was cleared. */
export async function plantInvitations({
  groupId: group_id,
  insert,
  canary,
  memberIds,
}: Ground<'settled' | 'admins', 'admin' | 'paused'>): Promise<PlantedInvitations> {
  const later = new Date(Date.now() + 86_400_000)
  const openSponsorshipId = randomUUID()
  await insert('sponsorships', {
    group_id,
    id: openSponsorshipId,
    sponsor_id: memberIds.admin,
    ...writtenOfCandidate(() => canary('settled')),
    state: 'INVITED',
  })
  const clearedSponsorshipId = randomUUID()
  await insert('sponsorships', {
    group_id,
    id: clearedSponsorshipId,
    sponsor_id: memberIds.paused,
    candidate_name: canary('settled'),
    candidate_trade: canary('settled'),
    words: canary('settled'),
    state: 'CLEARED',
  })
  await insert('sponsorship_addresses', {
    group_id,
    sponsorship_id: clearedSponsorshipId,
    email: `${canary('admins')}@example.org`,
    given_by_id: memberIds.paused,
    given_at: new Date(),
  })
  const invitationId = randomUUID()
  await insert('invitations', {
    group_id,
    id: invitationId,
    kind: 'CANDIDATE',
    sponsorship_id: openSponsorshipId,
    invited_by_id: memberIds.admin,
    name: canary('admins'),
    email: `${canary('admins')}@example.org`,
    code_hash: randomBytes(32),
    delivery: 'FAILED',
    delivery_problem: canary('admins'),
    expires_at: later,
  })
  return { invitationId, clearedSponsorshipId }
}
