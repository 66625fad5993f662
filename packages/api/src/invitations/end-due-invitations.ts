import type { EntityManager } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import { Group } from '../groups/group.ts'
import { leaveInvited } from '../sponsorships/leave-invited.ts'
import { SponsorshipState } from '../sponsorships/sponsorship.ts'
import { holdInvitation } from './hold-invitation.ts'
import type { House } from './house.ts'
import { Invitation, InvitationState, stateOf } from './invitation.ts'
import { tellAdminsOfSponsorGone, tellSponsorOfExpiry } from './letters-to-members.ts'

/**
 * Writes down which of a group's invitations ran out, and takes back those for which nobody vouches any more: whose
 * sponsor or inviter is gone, whose sponsor is paused, or whose sponsorship was withdrawn. They are dead before that.
 */
export async function endDueInvitations({ database, clock }: House, groupId: string): Promise<void> {
  const ids = await database.asSystem('which invitations are over', groupId, manager =>
    findDue(manager, groupId, clock()),
  )
  for (const id of ids) {
    await database.asSystem('an invitation that is over', groupId, manager =>
      endInvitation(manager, { groupId, id }, clock()),
    )
  }
}

const isPending = `v.group_id = $1 and v.state = 'PENDING'`
const withVoucher = `
  left join sponsorships s on s.group_id = v.group_id and s.id = v.sponsorship_id
  join members m on m.group_id = v.group_id and m.id = coalesce(s.sponsor_id, v.invited_by_id)`
/** Whoever vouches is not coming back for this letter: a pause of its sponsor ends it too. */
const isLeftAlone = `(m.ended_at is not null or (s.id is not null and m.paused_until > now()))`

async function findDue(manager: EntityManager, groupId: string, now: Date): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select v.id from invitations v ${withVoucher}
     where ${isPending} and (v.expires_at <= $2 or s.state <> 'INVITED' or ${isLeftAlone}) order by v.id`,
    [groupId, now],
  )
  return rows.map(({ id }) => id)
}

type Found = { isWaiting: boolean; isWithdrawn: boolean; isLeftAlone: boolean; sponsorId: string | null }

async function endInvitation(
  manager: EntityManager,
  key: { groupId: string; id: string },
  now: Date,
): Promise<void> {
  const invitation = await holdInvitation(manager, key, now)
  const group = await manager.findOneBy(Group, { id: key.groupId })
  const [found]: Found[] = await manager.query(
    `select v.state = 'PENDING' as "isWaiting", coalesce(s.state <> 'INVITED', false) as "isWithdrawn",
       ${isLeftAlone} as "isLeftAlone", s.sponsor_id as "sponsorId"
     from invitations v ${withVoucher} where v.group_id = $1 and v.id = $2`,
    [key.groupId, key.id],
  )
  if (!invitation || !group || !found?.isWaiting) return
  const about = { group, now }
  if (found.isWithdrawn) return end(manager, invitation, InvitationState.REVOKED, now)
  if (stateOf({ ...invitation, state: InvitationState.PENDING }, now) === InvitationState.EXPIRED) {
    await end(manager, invitation, InvitationState.EXPIRED, now)
    await leave(manager, invitation, SponsorshipState.LAPSED, now)
    if (invitation.sponsorshipId) await tellSponsorOfExpiry(manager, about, invitation)
  } else if (found.isLeftAlone) {
    await end(manager, invitation, InvitationState.REVOKED, now)
    await leave(manager, invitation, SponsorshipState.CLEARED, now)
    if (invitation.sponsorshipId) await tellAdminsOfSponsorGone(manager, about, invitation)
  }
}

async function end(
  manager: EntityManager,
  { groupId, id, name, sponsorshipId }: Invitation,
  state: InvitationState.REVOKED | InvitationState.EXPIRED,
  now: Date,
): Promise<void> {
  const isRevoked = state === InvitationState.REVOKED
  await manager.update(Invitation, { groupId, id }, { state, answeredAt: isRevoked ? now : null })
  const kind = isRevoked ? 'INVITATION_REVOKED' : 'INVITATION_EXPIRED'
  await recordFact(manager, { groupId, kind, name, subjectId: sponsorshipId ?? id })
}

async function leave(
  manager: EntityManager,
  { groupId, sponsorshipId }: Invitation,
  state: SponsorshipState.LAPSED | SponsorshipState.CLEARED,
  now: Date,
): Promise<void> {
  if (sponsorshipId) await leaveInvited(manager, { groupId, id: sponsorshipId }, state, now)
}
