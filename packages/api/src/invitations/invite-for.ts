import type { EntityManager } from 'typeorm'
import { Refusal } from '../graphql/refusal.ts'
import type { Group } from '../groups/group.ts'
import { findMember } from '../groups/member-queries.ts'
import type { Member } from '../groups/member.ts'
import { seatState } from '../groups/seat-state.ts'
import { findWayIn } from '../sponsorships/settings-queries.ts'
import type { Sponsorship } from '../sponsorships/sponsorship.ts'
import { takeStep } from '../sponsorships/take-step.ts'
import { copy } from './copy/en.ts'
import { tellSponsorOfInvitation } from './letters-to-members.ts'
import { pendingFor } from './invitation-queries.ts'
import { countSeats, Fullness, fullnessOf } from './seats.ts'
import { writeInvitation, type Sender } from './write-invitation.ts'

/** A cleared sponsorship, where its letter goes, and who sits here under that address, if anybody does. */
export type Candidacy = { sponsorship: Sponsorship; email: string; memberId: string | null }

type About = { group: Group; now: Date }

/**
 * Invites the candidate of a cleared sponsorship in the name of its sponsor. The caller holds the sponsorship and the
 * group: nobody else takes the last seat, and the sponsor does not leave meanwhile.
 * @returns the invitation's id
 * @throws Refusal SPONSOR_AWAY, ALREADY_MEMBER, ALREADY_INVITED or TABLE_IS_FULL
 */
export async function inviteFor(
  manager: EntityManager,
  sender: Omit<Sender, 'voucher'>,
  candidacy: Candidacy,
): Promise<string> {
  const { sponsor, name, words } = await requireInvitable(manager, sender, candidacy)
  const { sponsorship, email } = candidacy
  const { id } = sponsorship
  await takeStep(manager, 'INVITE', sponsorship, { dueAt: null })
  const to = { name, email, sponsorship: { id, words } }
  const invitationId = await writeInvitation(manager, { ...sender, voucher: sponsor }, to)
  await tellSponsorOfInvitation(manager, sender, { sponsorId: sponsor.id, name, sponsorshipId: id })
  return invitationId
}

/**
 * What must hold for a letter to leave, and in whose words it does.
 * @throws Refusal SPONSOR_AWAY, ALREADY_MEMBER, ALREADY_INVITED or TABLE_IS_FULL
 */
export async function requireInvitable(
  manager: EntityManager,
  { group, now }: About,
  { sponsorship, email, memberId }: Candidacy,
): Promise<{ sponsor: Member; name: string; words: string }> {
  const { candidateName: name, words, sponsorId } = sponsorship
  if (name === null || words === null) throw new Error('Somebody was to be invited who is erased.')
  const sponsor = await findMember(manager, group.id, sponsorId)
  if (!sponsor || !(await canVouch(manager, sponsor)))
    throw new Refusal('SPONSOR_AWAY', copy.refusals.sponsorAway(sponsor?.name ?? name))
  if (memberId) {
    const member = await findMember(manager, group.id, memberId)
    throw new Refusal('ALREADY_MEMBER', copy.refusals.alreadyMember(member?.name ?? name), ['email'])
  }
  const [waiting] = await pendingFor(manager, group.id, [email], now)
  if (waiting)
    throw new Refusal('ALREADY_INVITED', copy.refusals.alreadyInvited(waiting.name ?? name), ['email'])
  const { settings } = await findWayIn(manager, group.id)
  if (fullnessOf(await countSeats(manager, group.id, now), settings) === Fullness.FULL)
    throw new Refusal('TABLE_IS_FULL', copy.refusals.tableIsFull(settings.seatsHard))
  return { sponsor, name, words }
}

/** As {@link mayStillBringIn} asks it later, of a letter that is out. */
async function canVouch(manager: EntityManager, { groupId, id }: Member): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select from members m join groups g on g.id = m.group_id
     where m.group_id = $1 and m.id = $2 and m.ended_at is null and m.standing = 'SETTLED'
       and (${seatState}) = 'SEATED'`,
    [groupId, id],
  )
  return rows.length > 0
}
