import { randomUUID } from 'node:crypto'
import { act } from './act.ts'
import type { PlantedMember, PlantedTable } from './planted-table.ts'
import type { UserError } from './talk.ts'

/** What a sponsor says of a candidate. */
export const candidate = {
  name: 'Ana Lindqvist',
  trade: 'harbour pilot',
  howKnown: 'We sailed together for eleven summers, and she taught my daughter to swim.',
  words:
    'Ana brings ships in through fog, and asks the pilot’s question of everything: what do we do if this is wrong? She listens longer than anyone I know, and says the hard thing kindly.',
  business: 'She once rented my boathouse.',
}

export type SponsorshipAnswer = {
  id: string
  state: string
  candidateName: string | null
  roundEndsAt: string | null
  waitsUntil: string | null
  heldAt: string | null
  endedAt: string | null
  closeReason: string | null
  viewerAnswer: string | null
  wantToMeet: { name: string }[]
  viewerCanAnswer: boolean
  viewerCanHold: boolean
  viewerCanWithdraw: boolean
  viewerCanClose: boolean
}

export const sponsorshipFields = `id state candidateName candidateTrade howKnown words business roundEndsAt waitsUntil
  heldAt endedAt closeReason sponsor { name } newcomer { name } viewerAnswer wantToMeet { name } viewerCanAnswer
  viewerCanHold viewerCanWithdraw viewerCanClose`

type Proposed = { sponsorship: SponsorshipAnswer | null; userErrors: UserError[] }

/** Proposes a candidate as this member. */
export const propose = (
  { id: groupId }: PlantedTable,
  member: PlantedMember,
  more: object = {},
): Promise<Proposed> =>
  act<Proposed>(
    member,
    'sponsorCandidate',
    { groupId, id: randomUUID(), ...candidate, toldWhatItIsNot: true, ...more },
    `sponsorship { ${sponsorshipFields} }`,
  )

/** Proposes a candidate, which must succeed, and answers the sponsorship's id. */
export async function proposed(table: PlantedTable, member: PlantedMember, more = {}): Promise<string> {
  const { sponsorship, userErrors } = await propose(table, member, more)
  if (!sponsorship) throw new Error(JSON.stringify(userErrors))
  return sponsorship.id
}

/** A sponsorship as this member sees it; null when it is not for them. */
export async function sponsorshipSeenBy(
  { slug }: PlantedTable,
  member: Pick<PlantedMember, 'ask'>,
  id: string,
): Promise<SponsorshipAnswer | null> {
  const { group } = await member.ask<{ group: { sponsorship: SponsorshipAnswer | null } | null }>(
    `query ($slug: String!, $id: ID!) { group(slug: $slug) { sponsorship(id: $id) { ${sponsorshipFields} } } }`,
    { slug, id },
  )
  return group?.sponsorship ?? null
}
