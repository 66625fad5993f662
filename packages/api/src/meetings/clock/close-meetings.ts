import type { Follower } from '../../activity/follow-facts.ts'
import { daysOfVisitors, hoursToClose } from '../meeting-periods.ts'
import type { Keeping } from '../planning/keep-series.ts'

/**
 * Closes the meetings of a group that have been over for three days, and forgets visitors after three months. Twice, or
 * by two processes at once, it closes each once.
 */
export function closeMeetings({ database, clock }: Keeping): Follower {
  return groupId =>
    database.asSystem('closing meetings', groupId, async manager => {
      const now = clock()
      await manager.query(
        `update meetings set closed_at = $2 where group_id = $1 and closed_at is null and cancelled_at is null
           and ends_at <= $2::timestamptz - $3 * interval '1 hour'`,
        [groupId, now, hoursToClose],
      )
      await manager.query(
        `delete from visitors v using meetings t where v.group_id = $1 and t.group_id = $1 and t.id = v.meeting_id
           and t.ends_at <= $2::timestamptz - $3 * interval '1 day'`,
        [groupId, now, daysOfVisitors],
      )
    })
}
