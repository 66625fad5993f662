import { createHash, randomBytes } from 'node:crypto'
import { daysAfter } from '../database/clock.ts'
import { newId } from '../graphql/identifier.ts'
import { daysToAnswer, InvitationKind, InvitationState } from '../invitations/invitation.ts'
import { plantFact } from './plant-fact.ts'
import { memberOf, type Planting } from './planting.ts'
import type { DemoLetter, DemoSponsorship } from './sponsorship-story.ts'
import type { DemoInvitation } from './story.ts'

/** Plants the letter to a candidate, and what became of it: `ended` is when it was declined or ran out. */
export async function plantLetter(
  planting: Planting,
  sponsorshipId: string,
  { candidate, address, letter, now }: DemoSponsorship,
  ended: Date | null,
): Promise<void> {
  if (!letter || !address) throw new Error(`Nobody knows where the letter to ${candidate.name} went.`)
  const declined = now.state === 'DECLINED'
  await plantInvitationRow(planting, letter, {
    kind: InvitationKind.CANDIDATE,
    sponsorship_id: sponsorshipId,
    name: candidate.name,
    email: address.email,
    state: declined ? InvitationState.DECLINED : ended ? InvitationState.EXPIRED : InvitationState.PENDING,
    answered_at: declined ? ended : null,
  })
  if (!ended) return
  await plantFact(planting, {
    kind: declined ? 'INVITATION_DECLINED' : 'INVITATION_EXPIRED',
    name: candidate.name,
    subjectId: sponsorshipId,
    happenedAt: ended,
  })
}

/** Plants the letter to somebody who was at the table before the software. */
export async function plantInvitation(planting: Planting, invitation: DemoInvitation): Promise<void> {
  const { name, email, invited: sent, ...letter } = invitation
  await plantInvitationRow(
    planting,
    { ...letter, sent },
    { kind: InvitationKind.AT_THE_TABLE, sponsorship_id: null, name, email },
  )
}

type Row = { name: string; sponsorship_id: string | null } & Record<string, unknown>

async function plantInvitationRow(planting: Planting, letter: DemoLetter, row: Row): Promise<void> {
  const { insert, groupId, when } = planting
  const invitedAt = when(letter.sent)
  const invitedById = memberOf(planting, letter.by)
  const id = newId()
  await insert.row('invitations', {
    group_id: groupId,
    id,
    ...row,
    invited_by_id: invitedById,
    // A code nobody was ever sent: resending from the admin's page makes one that works.
    code_hash: createHash('sha256').update(randomBytes(32)).digest(),
    delivery: letter.delivery,
    delivery_problem: letter.problem ?? null,
    invited_at: invitedAt,
    expires_at: daysAfter(invitedAt, daysToAnswer),
  })
  await plantFact(planting, {
    kind: 'INVITATION_MADE',
    actorId: invitedById,
    name: row.name,
    subjectId: row.sponsorship_id ?? id,
    happenedAt: invitedAt,
  })
}
