import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { isId } from '../../graphql/identifier.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { seatState } from '../../groups/seat-state.ts'
import { onceAbout } from '../found-out.ts'
import type { Sponsorship } from '../sponsorship.ts'
import { maySeeHandOver } from './hand-over-policy.ts'
import { HandOver } from './hand-over.ts'

/** A hand-over, and the two whom it is about. */
type Row = HandOver & Pick<Sponsorship, 'sponsorId' | 'newcomerId'>

const selectHandOvers = `
  select h.group_id as "groupId", h.id, h.sponsorship_id as "sponsorshipId", h.to_member_id as "toMemberId",
    h.proposed_by_id as "proposedById", h.reason, h.proposed_at as "proposedAt", h.answer,
    h.answered_at as "answeredAt", s.sponsor_id as "sponsorId", s.newcomer_id as "newcomerId"
  from hand_overs h join sponsorships s on s.group_id = h.group_id and s.id = h.sponsorship_id`

const openOnes = {
  name: 'hand_overs_open',
  text: `${selectHandOvers} where h.group_id = $1 and h.answer is null order by h.proposed_at, h.id`,
}

/** The proposals that concern the seat and wait for an answer, the oldest first; asked once per request. */
export function openHandOvers(context: RequestContext, seat: Seat): Promise<HandOver[]> {
  return onceAbout(context, seat.groupId, 'open hand-overs', async () => {
    const rows = await context.database.readPage<Row>(seat, openOnes, [seat.groupId])
    return rows.flatMap(row => toSeen(seat, row) ?? [])
  })
}

/** One proposal within a verb, answered or not; null when it does not concern the seat, or there is none. */
export async function findHandOver(manager: EntityManager, seat: Seat, id: string): Promise<HandOver | null> {
  if (!isId(id)) return null
  const sql = `${selectHandOvers} where h.group_id = $1 and h.id = $2`
  const [row]: Row[] = await manager.query(sql, [seat.groupId, id])
  return row ? toSeen(seat, row) : null
}

function toSeen(seat: Seat, { sponsorId, newcomerId, ...handOver }: Row): HandOver | null {
  if (!maySeeHandOver(seat, handOver, { sponsorId, newcomerId })) return null
  return Object.assign(new HandOver(), handOver)
}

/** Whether this member is settled and at the table, so that they could accompany somebody. */
export async function couldAccompany(
  manager: EntityManager,
  groupId: string,
  memberId: string,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select from members m join groups g on g.id = m.group_id where m.group_id = $1 and m.id = $2
       and m.ended_at is null and m.standing = 'SETTLED' and (${seatState}) = 'SEATED'`,
    [groupId, memberId],
  )
  return rows.length > 0
}
