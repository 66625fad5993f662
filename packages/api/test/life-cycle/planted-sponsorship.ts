import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { daysAfter } from '../../src/database/clock.ts'
import type { Part } from '../../src/sponsorships/life-cycle.ts'
import { SponsorshipState } from '../../src/sponsorships/sponsorship.ts'
import { insertRow } from '../insert-row.ts'
import { plantTable, type PlantedMember, type PlantedTable } from '../planted-table.ts'
import type { TestDatabase } from '../test-database.ts'

const { PROPOSED, HELD, CLEARED, INVITED, ACTIVE, COMPLETED } = SponsorshipState
const { WITHDRAWN, CLOSED, DECLINED, LAPSED, ENDED } = SponsorshipState

/** Everyone who may have something to do with a sponsorship, and what they are in it. */
export const cast = {
  /** Looks after the group as well: that gives no say over the proposal one sponsors, only over its letter. */
  sponsor: ['SPONSOR', 'ANY_ADMIN'],
  admin: ['ADMIN', 'ANY_ADMIN', 'SETTLED'],
  settled: ['SETTLED'],
  holder: ['SETTLED', 'HOLDER'],
  /** An admin who could not speak freely leaves the decision to others. */
  holdingAdmin: ['ANY_ADMIN', 'SETTLED', 'HOLDER'],
  hearer: ['SETTLED', 'HEARER'],
  successor: ['SETTLED', 'SUCCESSOR'],
  newcomer: ['NEWCOMER'],
  /** Came in by another sponsorship. */
  otherNewcomer: [],
} as const satisfies Record<string, readonly Part[]>

export type Actor = keyof typeof cast

/** A group in which one sponsorship is in one state, with everything that hangs on it. */
export type Planted = {
  table: PlantedTable
  actors: Record<Actor, PlantedMember>
  sponsorshipId: string
  invitationId: string
  companionshipId: string
  handOverId: string
  code: string
  email: string
}

/** The states in which somebody has come in by the sponsorship. */
export const joinedStates: readonly SponsorshipState[] = [ACTIVE, COMPLETED, ENDED]
export const afterANo: readonly SponsorshipState[] = [WITHDRAWN, CLOSED, DECLINED, LAPSED]

/** What became of the invitation, in each state in which there was one. */
export const invitationStates: Partial<Record<SponsorshipState, string>> = {
  [INVITED]: 'PENDING',
  [DECLINED]: 'DECLINED',
  [LAPSED]: 'EXPIRED',
  [ACTIVE]: 'ACCEPTED',
  [COMPLETED]: 'ACCEPTED',
  [ENDED]: 'ACCEPTED',
}

const names = Object.keys(cast) as Actor[]

/**
 * Plants it past every lock.
 * @param invitation the state of its invitation, where not the one that goes with the sponsorship's
 */
export async function plantSponsorship(
  database: TestDatabase,
  url: string,
  state: SponsorshipState,
  invitation = invitationStates[state],
): Promise<Planted> {
  const table = await plantTable(database, url, names)
  const actors = Object.fromEntries(names.map((name, at) => [name, table.members[at]])) as Planted['actors']
  const insert = (into: string, row: Record<string, unknown>) =>
    insertRow(database, into, { group_id: table.id, ...row })
  await standAsTheyShould(database, actors, state)

  const now = new Date()
  const ids = {
    sponsorshipId: randomUUID(),
    invitationId: randomUUID(),
    companionshipId: randomUUID(),
    handOverId: randomUUID(),
  }
  const code = randomBytes(32).toString('base64url')
  const email = `${randomUUID()}@example.org`
  const joined = joinedStates.includes(state)
  await insert('sponsorships', {
    id: ids.sponsorshipId,
    sponsor_id: actors.sponsor.id,
    candidate_name: 'Cora Candidate',
    candidate_trade: joined ? null : 'clock mender',
    how_known: joined ? null : 'From the choir.',
    words: 'She hears what is wrong with a thing before she opens it.',
    business: joined ? null : '',
    state,
    started_at: daysAfter(now, -8),
    round_ends_at: daysAfter(now, state === PROPOSED ? 3 : -1),
    held_at: state === HELD ? daysAfter(now, -1) : null,
    due_at: dueAt(state, now),
    ended_at: afterANo.includes(state) || state === COMPLETED || state === ENDED ? daysAfter(now, -1) : null,
    newcomer_id: joined ? actors.newcomer.id : null,
    accompanied_until: joined ? daysAfter(now, -1) : null,
    completes_at: joined ? daysAfter(now, 29) : null,
  })
  const sponsorship_id = ids.sponsorshipId
  await insert('holds', {
    id: randomUUID(),
    sponsorship_id,
    sponsor_id: actors.sponsor.id,
    member_id: actors.holder.id,
    hearer_id: actors.hearer.id,
    reason: 'We share a wall.',
    raised_at: daysAfter(now, -2),
  })
  await insert('holds', {
    id: randomUUID(),
    sponsorship_id,
    sponsor_id: actors.sponsor.id,
    member_id: actors.holdingAdmin.id,
    reason: 'We share a lawyer.',
    raised_at: daysAfter(now, -2),
  })
  if (invitation) {
    await insert('invitations', {
      id: ids.invitationId,
      kind: 'CANDIDATE',
      sponsorship_id,
      invited_by_id: actors.admin.id,
      name: 'Cora Candidate',
      email,
      code_hash: createHash('sha256').update(code).digest(),
      state: invitation,
      expires_at: daysAfter(now, 10),
    })
  }
  if (joined) {
    const { sponsor, newcomer } = actors
    const two = { sponsorship_id, sponsor_id: sponsor.id, newcomer_id: newcomer.id }
    await insert('lineage', two)
    await insert('companionships', {
      id: ids.companionshipId,
      ...two,
      began_at: daysAfter(now, -91),
      ended_at: state === ACTIVE ? null : now,
    })
    await insert('hand_overs', {
      id: ids.handOverId,
      sponsorship_id,
      to_member_id: actors.successor.id,
      proposed_by_id: newcomer.id,
      reason: 'Our hours never meet.',
      proposed_at: now,
    })
  }
  return { table, actors, ...ids, code, email }
}

async function standAsTheyShould(
  database: TestDatabase,
  { sponsor, admin, holdingAdmin, newcomer, otherNewcomer }: Planted['actors'],
  state: SponsorshipState,
): Promise<void> {
  await database.asSuperuser(`update members set role = 'ADMIN' where id = any ($1::uuid[])`, [
    [sponsor.id, admin.id, holdingAdmin.id],
  ])
  const unsettled = state === COMPLETED ? [otherNewcomer.id] : [newcomer.id, otherNewcomer.id]
  await database.asSuperuser(`update members set standing = 'NEWCOMER' where id = any ($1::uuid[])`, [
    unsettled,
  ])
}

function dueAt(state: SponsorshipState, now: Date): Date | null {
  if (state === PROPOSED) return daysAfter(now, 3)
  if (state === HELD) return daysAfter(now, 13)
  if (state === CLEARED || state === INVITED) return null
  return daysAfter(now, 29)
}
