import DataLoader from 'dataloader'
import type { EntityManager } from 'typeorm'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { maySeeMember } from './member-policy.ts'
import { Member, type MembershipEnd, type Role, type Standing } from './member.ts'
import { seatIn } from './take-seat.ts'

/** A member as SQL tells it; moments are text when they come out of `json`. */
export type MemberRow = {
  group_id: string
  id: string
  name: string
  trade: string
  ask_me_about: string
  role: Role
  standing: Standing
  is_founder: boolean
  paused_until: Date | string | null
  shared_email: string | null
  charter_version: number | null
  joined_at: Date | string
  ended_at: Date | string | null
  ended_as: MembershipEnd | null
}

/** Every column a seat may read of the table or subquery called `alias`. */
export const memberColumns = (alias: string) =>
  `group_id id name trade ask_me_about role standing is_founder paused_until shared_email
   charter_version joined_at ended_at ended_as`
    .split(/\s+/)
    .map(column => `${alias}.${column}`)
    .join(', ')

/** The member that a row of the table tells of. */
export function memberFromRow(row: MemberRow): Member {
  return Object.assign(new Member(), {
    groupId: row.group_id,
    id: row.id,
    name: row.name,
    trade: row.trade,
    askMeAbout: row.ask_me_about,
    role: row.role,
    standing: row.standing,
    isFounder: row.is_founder,
    pausedUntil: row.paused_until && new Date(row.paused_until),
    sharedEmail: row.shared_email,
    charterVersion: row.charter_version,
    joinedAt: new Date(row.joined_at),
    endedAt: row.ended_at && new Date(row.ended_at),
    endedAs: row.ended_as,
  })
}

const membersHere = {
  name: 'members_here',
  text: `select ${memberColumns('m')} from members m
    where m.group_id = $1 and m.ended_at is null and (m.id = $2 or $3) order by lower(m.name), m.id`,
}

const pauseReasons = { name: 'pause_reasons', text: 'select * from app.pause_reasons()' }

const membersById = {
  name: 'members_by_id',
  text: `select ${memberColumns('m')} from members m where m.group_id = $1 and m.id = any ($2::uuid[])`,
}

/** Everyone at the table by name; oneself alone while kept from it. */
export async function findMembers(context: RequestContext, seat: Seat): Promise<Member[]> {
  const rows = await context.database.readPage<MemberRow>(seat, membersHere, [
    seat.groupId,
    seat.memberId,
    seat.state === 'SEATED',
  ])
  return rows.map(memberFromRow)
}

/**
 * One member of a group in which a seat was taken, also one who is gone; all asked for at once are read in one
 * statement. Null: not of this group, or nobody's id.
 */
export async function loadMember(
  context: RequestContext,
  groupId: string,
  id: string | null,
): Promise<Member | null> {
  if (!id || !isId(id)) return null
  const loader = await context.once(loaderKey(groupId), async () => memberLoader(context, groupId))
  return loader.load(id.toLowerCase())
}

/** After a verb changed a member: what was read before no longer holds. */
export function forgetMembers(context: RequestContext, groupId: string): void {
  context.forget(loaderKey(groupId))
  context.forget(reasonsKey(groupId))
}

/** Why a member is paused, for admins; all reasons of a group are read in one statement. */
export async function loadPauseReason(
  context: RequestContext,
  seat: Seat,
  memberId: string,
): Promise<string | null> {
  const reasons = await context.once(reasonsKey(seat.groupId), async () => {
    type Row = { member_id: string; reason: string }
    const rows = await context.database.readPage<Row>(seat, pauseReasons, [])
    return new Map(rows.map(({ member_id, reason }) => [member_id, reason]))
  })
  return reasons.get(memberId) ?? null
}

const loaderKey = (groupId: string) => `members of ${groupId}`
const reasonsKey = (groupId: string) => `pause reasons in ${groupId}`

function memberLoader(context: RequestContext, groupId: string): DataLoader<string, Member | null> {
  return new DataLoader(async ids => {
    const { seat } = await seatIn(context, groupId)
    return findMembersById(context.database, seat, ids)
  })
}

/** Members by id, also those who are gone, in the order asked for; null for whom the seat does not see. */
export async function findMembersById(
  database: Database,
  seat: Seat,
  ids: readonly string[],
): Promise<(Member | null)[]> {
  const rows = await database.readPage<MemberRow>(seat, membersById, [seat.groupId, ids])
  const seen = rows.map(memberFromRow).filter(member => maySeeMember(seat, member))
  const members = new Map(seen.map(member => [member.id, member]))
  return ids.map(id => members.get(id) ?? null)
}

/** One member inside a verb's transaction, also one who is gone; null when there is none of this id here. */
export async function findMember(
  manager: EntityManager,
  groupId: string,
  id: string,
): Promise<Member | null> {
  return isId(id) ? manager.findOneBy(Member, { groupId, id: id.toLowerCase() }) : null
}
