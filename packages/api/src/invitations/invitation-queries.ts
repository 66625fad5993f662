import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { pageForward, type Connection } from '../graphql/connection.ts'
import { readCursor, writeCursor } from '../graphql/cursor.ts'
import { isId } from '../graphql/identifier.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { seatState } from '../groups/seat-state.ts'
import { Invitation } from './invitation.ts'

/** An invitation as SQL tells it, its inviter as they are now. */
const selectInvitations = `
  select v.group_id as "groupId", v.id, v.kind, v.sponsorship_id as "sponsorshipId",
    v.invited_by_id as "invitedById", v.name, v.email,
    case when v.state = 'PENDING' and v.expires_at <= now() then 'EXPIRED' else v.state end as state,
    v.delivery, v.delivery_problem as "deliveryProblem", v.invited_at as "invitedAt", v.expires_at as "expiresAt",
    v.answered_at as "answeredAt", v.member_id as "memberId",
    json_build_object('role', m.role, 'isHere', m.ended_at is null, 'state', ${seatState}) as inviter
  from invitations v
    join groups g on g.id = v.group_id
    join members m on m.group_id = v.group_id and m.id = v.invited_by_id`

const fromRow = (row: Invitation): Invitation => Object.assign(new Invitation(), row)

const page = {
  name: 'invitations_of_group',
  text: `${selectInvitations}
    where v.group_id = $1 and ($2::uuid is null or v.id < $2) order by v.id desc limit $3`,
}

/** A group's invitations, the latest first. The caller has asked whether the seat may see them. */
export async function invitationPage(
  context: RequestContext,
  seat: Seat,
  first: number,
  after: string | null,
): Promise<Connection<Invitation>> {
  const place = after === null ? null : readCursor(after, readPlace)
  const rows = await context.database.readPage<Invitation>(seat, page, [seat.groupId, place, first + 1])
  return pageForward(rows.map(fromRow), first, ({ id }) => writeCursor([id]), place !== null)
}

const readPlace = ([id]: unknown[]): string | null => (typeof id === 'string' && isId(id) ? id : null)

/** One invitation of this group within a verb; null when there is none of this id. */
export async function findInvitation(
  manager: EntityManager,
  groupId: string,
  id: string,
): Promise<Invitation | null> {
  if (!isId(id)) return null
  const rows: Invitation[] = await manager.query(`${selectInvitations} where v.group_id = $1 and v.id = $2`, [
    groupId,
    id,
  ])
  return rows[0] ? fromRow(rows[0]) : null
}

/**
 * The same, held until the transaction ends: whoever else wants to answer, resend or revoke it waits, and then finds
 * what became of it.
 */
export async function holdInvitation(
  manager: EntityManager,
  groupId: string,
  id: string,
): Promise<Invitation | null> {
  if (!isId(id)) return null
  await manager.query('select from invitations where group_id = $1 and id = $2 for update', [groupId, id])
  return findInvitation(manager, groupId, id)
}

/**
 * The invitation with this code, held as the system with all its acceptance rests on: the group's charter and whether
 * its inviter may. Whoever changes one of these at the same moment goes wholly before it, or wholly after.
 * @returns null when a newer code has replaced this one
 */
export async function holdForComing(
  manager: EntityManager,
  { groupId, id, codeHash }: { groupId: string; id: string; codeHash: Buffer },
): Promise<Invitation | null> {
  const held: { invited_by_id: string }[] = await manager.query(
    'select invited_by_id from invitations where group_id = $1 and id = $2 and code_hash = $3 for update',
    [groupId, id, codeHash],
  )
  if (!held[0]) return null
  await manager.query('select from groups where id = $1 for share', [groupId])
  await manager.query('select from members where group_id = $1 and id = $2 for share', [
    groupId,
    held[0].invited_by_id,
  ])
  return findInvitation(manager, groupId, id)
}

/** The invitations of this group that still wait for an answer from one of these addresses. */
export async function pendingFor(
  manager: EntityManager,
  groupId: string,
  emails: string[],
): Promise<Invitation[]> {
  const rows: Invitation[] = await manager.query(
    `${selectInvitations} where v.group_id = $1 and v.state = 'PENDING' and v.email = any ($2)`,
    [groupId, emails],
  )
  return rows.map(fromRow)
}

/** Who of these addresses already sits at the table of the seat's admin. */
export async function membersAmong(
  manager: EntityManager,
  emails: string[],
): Promise<{ email: string; memberId: string }[]> {
  return manager.query(`select email, member_id as "memberId" from app.members_among($1)`, [emails])
}
