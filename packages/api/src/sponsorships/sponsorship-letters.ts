import type { EntityManager } from 'typeorm'
import type { Deployment } from '../graphql/request-context.ts'
import { byline, momentIn, tellGroupMember } from '../groups/tell-group-member.ts'
import type { Group } from '../groups/group.ts'
import { findMember } from '../groups/member-queries.ts'
import { seatState } from '../groups/seat-state.ts'
import { copy } from './copy/en.ts'
import type { Sponsorship } from './sponsorship.ts'

type About = { group: Group; sponsorship: Sponsorship }
type House = Pick<Deployment, 'clock'>

/** Where a letter about a sponsorship leads. */
const wayTo = ({ id }: Sponsorship) => ({
  button: copy.letters.open,
  path: `/people/sponsorships/${id}`,
})

/** Tells whoever is asked that somebody is proposed, why, and until when: the table, or else its admins. */
export async function tellOfProposal(
  manager: EntityManager,
  house: House,
  { group, sponsorship }: About,
): Promise<void> {
  const { id, sponsorId, candidateName, candidateTrade, words, roundEndsAt } = sponsorship
  const sponsor = await findMember(manager, group.id, sponsorId)
  if (!sponsor || candidateName === null || words === null) return
  const candidate = candidateTrade ? `${candidateName}, ${candidateTrade}` : candidateName
  const letter = {
    kind: 'CANDIDATE_PROPOSED',
    group,
    subjectId: id,
    words: roundEndsAt
      ? copy.letters.proposed(sponsor.name, candidate, group.name, momentIn(group, roundEndsAt))
      : copy.letters.proposedWithoutRound(sponsor.name, candidate, group.name),
    reason: { words, by: byline(sponsor) },
    way: wayTo(sponsorship),
  }
  const readers = roundEndsAt ? `m.standing = 'SETTLED'` : `m.role = 'ADMIN'`
  for (const toMemberId of await findOthers(manager, sponsorship, readers)) {
    await tellGroupMember(manager, house.clock(), { ...letter, toMemberId })
  }
}

/** What a sponsor is told of by letter. */
type ToSponsor = 'SPONSORSHIP_CLEARED' | 'SPONSORSHIP_HELD' | 'SPONSORSHIP_CLOSED' | 'SPONSORSHIP_LAPSED'

const toSponsor = {
  SPONSORSHIP_CLEARED: copy.letters.cleared,
  SPONSORSHIP_HELD: copy.letters.held,
  SPONSORSHIP_CLOSED: copy.letters.closed,
  SPONSORSHIP_LAPSED: copy.letters.lapsed,
}

/** Tells the sponsor how it stands with whom they proposed; a reason is signed by no name. */
export async function tellSponsor(
  manager: EntityManager,
  house: House,
  kind: ToSponsor,
  { group, sponsorship }: About,
  reason?: string,
): Promise<void> {
  const { id, sponsorId, candidateName } = sponsorship
  if (candidateName === null) return
  await tellGroupMember(manager, house.clock(), {
    kind,
    group,
    subjectId: id,
    toMemberId: sponsorId,
    words: toSponsor[kind](candidateName, group.name),
    ...(reason && { reason: { words: reason, by: copy.letters.whoLooksAfter(group.name) } }),
    way: wayTo(sponsorship),
  })
}

/** Tells the sponsor by name who would like to meet the candidate first, so that they can arrange it. */
export async function tellOfMeetingWanted(
  manager: EntityManager,
  house: House,
  { group, sponsorship }: About,
  memberId: string,
): Promise<void> {
  const { id, sponsorId, candidateName } = sponsorship
  const member = await findMember(manager, group.id, memberId)
  if (!member || candidateName === null) return
  await tellGroupMember(manager, house.clock(), {
    kind: 'MEETING_WANTED',
    group,
    subjectId: id,
    toMemberId: sponsorId,
    words: copy.letters.meetingWanted(member.name, candidateName, group.name),
    way: wayTo(sponsorship),
  })
}

/** Tells those who hear a hold that there is one to hear: neither whose it is nor why. */
export async function tellHearers(
  manager: EntityManager,
  house: House,
  { group, sponsorship }: About,
  memberIds: readonly string[],
): Promise<void> {
  const { id, candidateName } = sponsorship
  if (candidateName === null) return
  const words = copy.letters.toHear(candidateName, group.name)
  const letter = { kind: 'HOLD_TO_HEAR', group, subjectId: id, words, way: wayTo(sponsorship) }
  for (const toMemberId of memberIds) await tellGroupMember(manager, house.clock(), { ...letter, toMemberId })
}

/** Members at the table, but for the sponsor, of whom a condition holds. */
async function findOthers(
  manager: EntityManager,
  { groupId, sponsorId }: Sponsorship,
  condition: string,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select m.id from members m join groups g on g.id = m.group_id
     where m.group_id = $1 and m.id <> $2 and m.ended_at is null and (${seatState}) = 'SEATED' and ${condition}
     order by m.id`,
    [groupId, sponsorId],
  )
  return rows.map(({ id }) => id)
}
