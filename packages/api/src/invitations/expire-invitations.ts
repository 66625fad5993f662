import type { EntityManager } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import type { Database } from '../database/database.ts'
import { leaveInvited } from '../sponsorships/leave-invited.ts'
import { SponsorshipState } from '../sponsorships/sponsorship.ts'

type Ended = { id: string; name: string; sponsorshipId: string | null }

const returning = 'returning id, name, sponsorship_id as "sponsorshipId"'

/** Writes down which of a group's invitations ran out, and takes back those whose inviter is gone. */
export async function expireInvitations(database: Database, groupId: string): Promise<void> {
  await database.asSystem('invitations that ran out', groupId, async manager => {
    const [expired]: [Ended[], number] = await manager.query(
      `update invitations set state = 'EXPIRED'
       where group_id = $1 and state = 'PENDING' and expires_at <= now() ${returning}`,
      [groupId],
    )
    await close(manager, groupId, expired, 'INVITATION_EXPIRED', SponsorshipState.LAPSED)
    const [orphaned]: [Ended[], number] = await manager.query(
      `update invitations v set state = 'REVOKED', answered_at = now()
       where v.group_id = $1 and v.state = 'PENDING' and exists (
         select from members m where m.group_id = v.group_id and m.id = v.invited_by_id and m.ended_at is not null
       ) ${returning}`,
      [groupId],
    )
    await close(manager, groupId, orphaned, 'INVITATION_REVOKED', SponsorshipState.CLEARED)
  })
}

async function close(
  manager: EntityManager,
  groupId: string,
  ended: Ended[],
  kind: 'INVITATION_EXPIRED' | 'INVITATION_REVOKED',
  state: SponsorshipState.LAPSED | SponsorshipState.CLEARED,
): Promise<void> {
  for (const { name, sponsorshipId } of ended) {
    if (sponsorshipId) await leaveInvited(manager, { groupId, id: sponsorshipId }, state)
    await recordFact(manager, { groupId, kind, name })
  }
}

/** The hourly job that does so in every group where it is due. */
export function expireInvitationsEverywhere(database: Database): () => Promise<void> {
  return async () => {
    const groups: { id: string }[] = await database.asMachinery(manager =>
      manager.query('select id from app.groups_with_due_invitations() id'),
    )
    for (const { id } of groups) await expireInvitations(database, id)
  }
}
