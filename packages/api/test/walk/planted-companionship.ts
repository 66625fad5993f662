import { randomUUID } from 'node:crypto'
import type { Ground } from './ground.ts'

/** A newcomer who is accompanied, by the ids of what that is made of. */
export type PlantedCompanionship = {
  activeSponsorshipId: string
  companionshipId: string
  handOverId: string
}

/** Plants who brought in the member, the page the two share, and that it may be handed over. */
export async function plantCompanionship({
  groupId: group_id,
  insert,
  canary,
  memberIds,
}: Ground<'table' | 'two', 'admin' | 'secondAdmin' | 'member'>): Promise<PlantedCompanionship> {
  const later = new Date(Date.now() + 86_400_000)
  const sponsorshipId = randomUUID()
  await insert('sponsorships', {
    group_id,
    id: sponsorshipId,
    sponsor_id: memberIds.admin,
    candidate_name: canary('table'),
    words: canary('table'),
    state: 'ACTIVE',
    newcomer_id: memberIds.member,
    accompanied_until: new Date(Date.now() - 86_400_000),
    completes_at: later,
    due_at: later,
  })
  await insert('lineage', {
    group_id,
    newcomer_id: memberIds.member,
    sponsor_id: memberIds.admin,
    sponsorship_id: sponsorshipId,
  })
  const companionshipId = randomUUID()
  await insert('companionships', {
    group_id,
    id: companionshipId,
    sponsorship_id: sponsorshipId,
    sponsor_id: memberIds.admin,
    newcomer_id: memberIds.member,
    began_at: new Date(),
  })
  await insert('companion_marks', {
    group_id,
    companionship_id: companionshipId,
    prompt: 'PURPOSE_TALKED_THROUGH',
    mark: 'TICKED',
    marked_by_id: memberIds.admin,
    marked_at: new Date(),
  })
  for (const author_id of [memberIds.admin, memberIds.member]) {
    await insert('companion_lines', {
      group_id,
      companionship_id: companionshipId,
      author_id,
      text: canary('two'),
      written_at: new Date(),
    })
  }
  const handOverId = randomUUID()
  await insert('hand_overs', {
    group_id,
    id: handOverId,
    sponsorship_id: sponsorshipId,
    to_member_id: memberIds.secondAdmin,
    proposed_by_id: memberIds.admin,
    reason: canary('two'),
    proposed_at: new Date(),
  })
  return { activeSponsorshipId: sponsorshipId, companionshipId, handOverId }
}
