import type { EntityManager } from 'typeorm'
import { tellGroupMember } from '../groups/tell-group-member.ts'
import type { Group } from '../groups/group.ts'
import { findMember } from '../groups/member-queries.ts'
import { seatState } from '../groups/seat-state.ts'
import { byline, dayIn } from './copy/en.ts'
import { letters } from './copy/letters-en.ts'
import { isAtTheTable } from './invitation-policy.ts'
import type { Invitation } from './invitation.ts'

/** In which group, when, and who did it, if anybody. */
type About = { group: Group; now: Date; actorId?: string | null }

const wayTo = (sponsorshipId: string | null) => ({
  button: letters.toSponsorship,
  path: sponsorshipId ? `/people/sponsorships/${sponsorshipId}` : '',
})

/** Tells the sponsor that the letter in their name has left, unless they sent it themselves. */
export async function tellSponsorOfInvitation(
  manager: EntityManager,
  about: About,
  { sponsorId, name, sponsorshipId }: { sponsorId: string; name: string; sponsorshipId: string },
): Promise<void> {
  const { group, actorId } = about
  if (actorId === sponsorId) return
  const admin = actorId ? await findMember(manager, group.id, actorId) : null
  await tellGroupMember(manager, about.now, {
    kind: 'CANDIDATE_INVITED',
    group,
    toMemberId: sponsorId,
    words: letters.hasBeenInvited(name, group.name, admin?.name ?? null),
    way: wayTo(sponsorshipId),
  })
}

/** Tells the sponsor that nobody has answered in time. */
export async function tellSponsorOfExpiry(
  manager: EntityManager,
  about: About,
  { voucher, name, sponsorshipId, expiresAt }: Invitation,
): Promise<void> {
  const { group } = about
  if (name === null || !isAtTheTable(voucher)) return
  await tellGroupMember(manager, about.now, {
    kind: 'INVITATION_RAN_OUT',
    group,
    toMemberId: voucher.id,
    words: letters.hasRunOut(name, group.name, dayIn(group.timeZone, expiresAt)),
    way: wayTo(sponsorshipId),
  })
}

/** Tells the sponsor that an admin has taken the invitation back, unless they did so themselves. */
export async function tellSponsorOfRevocation(
  manager: EntityManager,
  about: About & { actorId: string },
  { voucher, name, sponsorshipId }: Invitation,
): Promise<void> {
  const { group, actorId } = about
  if (name === null || actorId === voucher.id || !isAtTheTable(voucher)) return
  const admin = await findMember(manager, group.id, actorId)
  await tellGroupMember(manager, about.now, {
    kind: 'INVITATION_TAKEN_BACK',
    group,
    toMemberId: voucher.id,
    words: letters.hasBeenTakenBack(name, group.name, admin?.name ?? group.name),
    way: wayTo(sponsorshipId),
  })
}

/** Tells every admin at work that nobody vouches for a candidate any more, and where to take over. */
export async function tellAdminsOfSponsorGone(
  manager: EntityManager,
  about: About,
  { groupId, voucher, name, sponsorshipId }: Invitation,
): Promise<void> {
  const { group } = about
  const sponsor = await findMember(manager, groupId, voucher.id)
  if (name === null || !sponsor) return
  const isGone = sponsor.endedAt !== null
  for (const toMemberId of await findAdmins(manager, groupId)) {
    await tellGroupMember(manager, about.now, {
      kind: 'SPONSOR_GONE',
      group,
      toMemberId,
      words: letters.sponsorIsGone(sponsor.name, name, group.name, isGone),
      way: { ...wayTo(sponsorshipId), button: letters.takeOver },
    })
  }
}

/** Tells whoever vouched that someone has come; a newcomer's sponsor also that they stay together. */
export async function tellVoucherOfComing(
  manager: EntityManager,
  about: About,
  voucherId: string,
  member: { id: string; name: string; trade: string; isNewcomer: boolean },
): Promise<void> {
  const { group } = about
  const { hasCome } = letters
  await tellGroupMember(manager, about.now, {
    kind: 'INVITATION_ANSWERED',
    group,
    toMemberId: voucherId,
    words: {
      subject: hasCome.subject(member.name, group.name),
      heading: hasCome.heading(member.name),
      says: [hasCome.says(byline(member), group.name), ...(member.isNewcomer ? [hasCome.stay] : [])],
    },
    way: { button: hasCome.button, path: `/people/${member.id}` },
  })
}

/** Tells whoever vouched that the answer is no. */
export async function tellVoucherOfDeclining(
  manager: EntityManager,
  about: About,
  { id, voucher, name, sponsorshipId }: Invitation,
): Promise<void> {
  if (name === null) return
  const { group } = about
  const { hasDeclined } = letters
  await tellGroupMember(manager, about.now, {
    kind: 'INVITATION_DECLINED',
    group,
    toMemberId: voucher.id,
    subjectId: sponsorshipId ?? id,
    words: {
      subject: hasDeclined.subject(name, group.name),
      heading: hasDeclined.heading(name),
      says: [hasDeclined.says(name, group.name), hasDeclined.rest],
    },
  })
}

async function findAdmins(manager: EntityManager, groupId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select m.id from members m join groups g on g.id = m.group_id
     where m.group_id = $1 and m.ended_at is null and m.role = 'ADMIN' and (${seatState}) = 'SEATED' order by m.id`,
    [groupId],
  )
  return rows.map(({ id }) => id)
}
