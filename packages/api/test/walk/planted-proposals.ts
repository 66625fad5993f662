import { randomUUID } from 'node:crypto'
import type { Ground } from './ground.ts'
import { writtenOfCandidate } from './written-of-candidate.ts'

/** Who is proposed, by the sponsorships' ids. */
export type PlantedProposals = {
  /** Proposed by the second admin; someone who is paused by now could not speak freely. */
  sponsorshipId: string
  /** Closed, with a reason to the second admin who had proposed it. */
  closedSponsorshipId: string
}

/** Plants a proposal that the table is asked about and one that was closed, each with who could not speak freely. */
export async function plantProposals({
  groupId: group_id,
  insert,
  canary,
  memberIds,
}: Ground<'settled' | 'admins', 'admin' | 'secondAdmin' | 'member' | 'paused'>): Promise<PlantedProposals> {
  const later = new Date(Date.now() + 86_400_000)
  const proposal = { sponsor_id: memberIds.secondAdmin, round_ends_at: later, due_at: later }
  const proposedId = randomUUID()
  await insert('sponsorships', {
    group_id,
    id: proposedId,
    ...proposal,
    ...writtenOfCandidate(() => canary('settled')),
    state: 'PROPOSED',
  })
  const closedId = randomUUID()
  await insert('sponsorships', {
    group_id,
    id: closedId,
    ...proposal,
    ...writtenOfCandidate(() => canary('admins')),
    state: 'CLOSED',
    ended_at: new Date(),
    close_reason: canary('admins'),
  })
  for (const [heldId, raisedAt] of [
    [closedId, new Date(0)],
    [proposedId, new Date()],
  ]) {
    await insert('holds', {
      group_id,
      id: randomUUID(),
      sponsorship_id: heldId,
      member_id: memberIds.paused,
      sponsor_id: memberIds.secondAdmin,
      reason: canary('admins'),
      raised_at: raisedAt,
    })
  }
  for (const [memberId, answer] of [
    [memberIds.admin, 'COMFORTABLE'],
    [memberIds.member, 'MEET_FIRST'],
  ]) {
    await insert('consents', {
      group_id,
      sponsorship_id: proposedId,
      member_id: memberId,
      answer,
      said_at: new Date(),
    })
  }
  return { sponsorshipId: proposedId, closedSponsorshipId: closedId }
}
