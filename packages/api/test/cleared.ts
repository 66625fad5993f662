import { randomUUID } from 'node:crypto'
import { act, toldTo } from './act.ts'
import { invitationFields, type InvitationAnswer } from './candidate.ts'
import type { PlantedMember, PlantedTable } from './planted-table.ts'
import { candidate } from './proposal.ts'
import type { UserError } from './talk.ts'
import type { TestDatabase } from './test-database.ts'

type Planted = { state?: string; address?: string; name?: string; startedAt?: Date }

/** Plants a candidate for whom this member vouches, past the doors: cleared, unless told otherwise. */
export async function plantCandidate(
  database: TestDatabase,
  { id: groupId }: PlantedTable,
  { id: sponsorId }: PlantedMember,
  { state = 'CLEARED', address, name = candidate.name, startedAt = new Date() }: Planted = {},
): Promise<string> {
  const id = randomUUID()
  const { trade, howKnown, words, business } = candidate
  await database.asSuperuser(
    `insert into sponsorships (group_id, id, sponsor_id, candidate_name, candidate_trade, how_known, words, business,
       state, started_at, round_ends_at, held_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
       case when $9 = 'PROPOSED' then now() + interval '7 days' end, case when $9 = 'HELD' then now() end)`,
    [groupId, id, sponsorId, name, trade, howKnown, words, business, state, startedAt],
  )
  if (address) {
    await database.asSuperuser(
      `insert into sponsorship_addresses (group_id, sponsorship_id, email, given_by_id, given_at)
       values ($1, $2, $3, $4, now())`,
      [groupId, id, address, sponsorId],
    )
  }
  return id
}

/** Chooses settings for a group, past the doors. */
export async function plantSettings(
  database: TestDatabase,
  { id }: PlantedTable,
  chosen: { open?: number; byItself?: boolean; soft?: number; hard?: number; days?: number },
): Promise<void> {
  const { open = 2, byItself = false, soft = 15, hard = 30, days = 7 } = chosen
  await database.asSuperuser(
    `insert into sponsorship_settings
       (group_id, open_at_most, consent_days, invites_when_cleared, accompanied_days, seats_soft, seats_hard)
     values ($1, $2, $3, $4, 90, $5, $6)`,
    [id, open, days, byItself, soft, hard],
  )
}

type Invited = {
  invitation: InvitationAnswer | null
  sponsorship: { id: string; state: string; address: string | null; need: string | null } | null
  userErrors: UserError[]
}

/** Invites a cleared candidate as this member. */
export const inviteCleared = (
  { id: groupId }: PlantedTable,
  member: Pick<PlantedMember, 'ask'>,
  sponsorshipId: string,
  email?: string,
): Promise<Invited> =>
  act<Invited>(
    member,
    'inviteClearedCandidate',
    { groupId, sponsorshipId, ...(email && { email }) },
    `invitation { ${invitationFields} } sponsorship { id state address need }`,
  )

/** What of these kinds a member was told, the earliest first. */
export const toldOfKinds = async (
  database: TestDatabase,
  member: Pick<PlantedMember, 'accountId'>,
  ...kinds: string[]
): Promise<{ kind: string; subject: string; text: string }[]> =>
  (await toldTo(database, member)).filter(({ kind }) => kinds.includes(kind))
