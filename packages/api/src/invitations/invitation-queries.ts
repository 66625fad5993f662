import DataLoader from 'dataloader'
import type { EntityManager } from 'typeorm'
import type { Seat } from '../database/seat.ts'
import { pageForward, type Connection } from '../graphql/connection.ts'
import { readCursor, writeCursor } from '../graphql/cursor.ts'
import { isId } from '../graphql/identifier.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { seatState } from '../groups/seat-state.ts'
import { onceAbout } from '../sponsorships/found-out.ts'
import { Invitation } from './invitation.ts'

/**
 * An invitation as SQL tells it at the moment `$1`, with whoever vouches as they are now. It waits for an answer only
 * as long as its sponsorship is invited: when that was withdrawn, it is dead at once.
 */
const selectInvitations = `
  select v.group_id as "groupId", v.id, v.kind, v.sponsorship_id as "sponsorshipId",
    v.invited_by_id as "invitedById", v.name, v.email,
    case when v.state = 'PENDING' and s.state <> 'INVITED' then 'REVOKED'
      when v.state = 'PENDING' and v.expires_at <= $1::timestamptz then 'EXPIRED' else v.state end as state,
    v.delivery, v.delivery_problem as "deliveryProblem", v.invited_at as "invitedAt", v.expires_at as "expiresAt",
    v.answered_at as "answeredAt", v.member_id as "memberId", s.state as "sponsorshipState",
    json_build_object('id', m.id, 'role', m.role, 'standing', m.standing, 'isHere', m.ended_at is null,
      'state', ${seatState}) as voucher
  from invitations v
    join groups g on g.id = v.group_id
    left join sponsorships s on s.group_id = v.group_id and s.id = v.sponsorship_id
    join members m on m.group_id = v.group_id and m.id = coalesce(s.sponsor_id, v.invited_by_id)`

const fromRow = (row: Invitation): Invitation => Object.assign(new Invitation(), row)

const page = {
  name: 'invitations_of_group',
  text: `${selectInvitations}
    where v.group_id = $2 and ($3::uuid is null or v.id < $3) order by v.id desc limit $4`,
}

/** A group's invitations, the latest first. The caller has asked whether the seat may see them. */
export async function invitationPage(
  context: RequestContext,
  seat: Seat,
  first: number,
  after: string | null,
): Promise<Connection<Invitation>> {
  const place = after === null ? null : readCursor(after, readPlace)
  const values = [context.now(), seat.groupId, place, first + 1]
  const rows = await context.database.readPage<Invitation>(seat, page, values)
  return pageForward(rows.map(fromRow), first, ({ id }) => writeCursor([id]), place !== null)
}

const readPlace = ([id]: unknown[]): string | null => (typeof id === 'string' && isId(id) ? id : null)

const latest = {
  name: 'latest_invitations',
  text: `${selectInvitations}
    where v.group_id = $2 and v.id = any (array(
      select distinct on (o.sponsorship_id) o.id from invitations o
      where o.group_id = $2 and o.sponsorship_id = any ($3::uuid[]) order by o.sponsorship_id, o.id desc))`,
}

type LatestInvitations = DataLoader<string, Invitation | null>

/** The latest invitation of each sponsorship, by its id; all that a page asks for in one statement. */
export function latestInvitations(context: RequestContext, seat: Seat): Promise<LatestInvitations> {
  return onceAbout(
    context,
    seat.groupId,
    'latest invitations',
    () =>
      new DataLoader(async ids => {
        const values = [context.now(), seat.groupId, ids]
        const rows = await context.database.readPage<Invitation>(seat, latest, values)
        const found = new Map(rows.map(row => [row.sponsorshipId, fromRow(row)]))
        return ids.map(id => found.get(id) ?? null)
      }),
  )
}

/** One invitation of this group within a verb; null when there is none of this id. */
export async function findInvitation(
  manager: EntityManager,
  { groupId, id }: { groupId: string; id: string },
  now: Date,
): Promise<Invitation | null> {
  if (!isId(id)) return null
  const rows: Invitation[] = await manager.query(`${selectInvitations} where v.group_id = $2 and v.id = $3`, [
    now,
    groupId,
    id,
  ])
  return rows[0] ? fromRow(rows[0]) : null
}

/** The invitations of this group that still wait for an answer from one of these addresses. */
export async function pendingFor(
  manager: EntityManager,
  groupId: string,
  emails: string[],
  now: Date,
): Promise<Invitation[]> {
  const rows: Invitation[] = await manager.query(
    `${selectInvitations} where v.group_id = $2 and v.state = 'PENDING' and v.email = any ($3)`,
    [now, groupId, emails],
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
