import type { EntityManager } from 'typeorm'
import type { Deployment } from '../graphql/request-context.ts'
import { byline, momentIn, writeToMember } from '../groups/group-letters.ts'
import type { Group } from '../groups/group.ts'
import { findMember } from '../groups/member-queries.ts'
import { seatState } from '../groups/seat-state.ts'
import { copy } from './copy/en.ts'
import type { Sponsorship } from './sponsorship.ts'

type About = { group: Group; sponsorship: Sponsorship }
type House = Pick<Deployment, 'publicUrl'>

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
    await writeToMember(manager, house, { ...letter, toMemberId })
  }
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
