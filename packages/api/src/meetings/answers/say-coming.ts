import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'

/** Who said that they come, or may come, meant that; who said no, or nothing, is coming. */
const coming = `
  insert into rsvps (group_id, meeting_id, member_id, answer, said_at, late_at)
  values ($1, $2, $3, 'GOING', $4, case when $5 then $4::timestamptz end)
  on conflict (group_id, meeting_id, member_id) do update set
    answer = case when rsvps.answer = 'NOT_GOING' then 'GOING' else rsvps.answer end,
    said_at = case when rsvps.answer = 'NOT_GOING' then excluded.said_at else rsvps.said_at end,
    by_standing = false,
    late_at = coalesce(rsvps.late_at, excluded.late_at)`

/** What goes without saying for somebody who is on the way, or brings somebody along. It is a word for this meeting. */
export async function sayComing(
  manager: EntityManager,
  seat: Seat,
  meetingId: string,
  { now, isLate }: { now: Date; isLate: boolean },
): Promise<void> {
  await manager.query(coming, [seat.groupId, meetingId, seat.memberId, now, isLate])
}
