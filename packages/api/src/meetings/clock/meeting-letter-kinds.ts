import type { Clock } from '../../database/clock.ts'
import { seatState } from '../../groups/seat-state.ts'
import type { LetterKinds } from '../../mail/letter-kinds.ts'

/**
 * This room's letters, asked again when they leave. A reminder is wanted while the meeting is to come, and its reader at
 * the table has said nothing. Its subject is the meeting, so the reader is told by their address.
 */
export const meetingLetterKinds = (clock: Clock): LetterKinds => ({
  MEETING_IS_NEAR: {
    async stillWanted({ groupId, subjectId, toAddress }, manager) {
      const rows: unknown[] = await manager.query(
        `select from meetings t join groups g on g.id = t.group_id
           join members m on m.group_id = t.group_id and m.ended_at is null
         where t.group_id = $1 and t.id = $2 and t.cancelled_at is null and t.starts_at > $4
           and (${seatState}) = 'SEATED'
           and not exists (select from rsvps r
             where r.group_id = t.group_id and r.meeting_id = t.id and r.member_id = m.id)
           and app.address_of_account(app.account_of_member(m.group_id, m.id)) = $3`,
        [groupId, subjectId, toAddress, clock()],
      )
      return rows.length > 0
    },
  },
})
