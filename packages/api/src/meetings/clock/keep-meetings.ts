import type { EntityManager } from 'typeorm'
import type { Follower } from '../../activity/follow-facts.ts'
import { keepSeries, type Keeping } from '../planning/keep-series.ts'

/**
 * Plans the meetings of a group ahead, also after a crash between a verb and what follows from it, and lets nobody look
 * after a meeting to come who is gone.
 */
export function keepMeetings(keeping: Keeping): Follower {
  return async groupId => {
    const now = keeping.clock()
    const series = await keeping.database.asSystem('looking at series', groupId, async manager => {
      await letGoOfHosts(manager, groupId, now)
      return findSeriesToKeep(manager, groupId, now)
    })
    for (const { id } of series) await keepSeries(keeping, { groupId, id })
  }
}

/** Those that go on, and ended ones whose meetings have not fallen away yet. */
function findSeriesToKeep(manager: EntityManager, groupId: string, now: Date): Promise<{ id: string }[]> {
  return manager.query(
    `select s.id from meeting_series s where s.group_id = $1 and (s.ended_at is null or exists (
       select from meetings t where t.group_id = s.group_id and t.series_id = s.id
         and t.starts_at > $2 and t.cancelled_at is null)) order by s.id`,
    [groupId, now],
  )
}

/** Of meetings that were planned by themselves; those of a series follow it. */
async function letGoOfHosts(manager: EntityManager, groupId: string, now: Date): Promise<void> {
  await manager.query(
    `update meetings t set host_id = null, sequence = sequence + 1, changed_at = $2 from members m
     where t.group_id = $1 and t.series_id is null and t.starts_at > $2 and t.cancelled_at is null
       and m.group_id = t.group_id and m.id = t.host_id and m.ended_at is not null`,
    [groupId, now],
  )
}
