import { randomUUID } from 'node:crypto'
import { spanOf } from '../src/meetings/wall-time.ts'
import type { PlantedTable } from './planted-table.ts'
import type { TestDatabase } from './test-database.ts'

type Wanted = {
  /** Hours from now to its start; negative for one that began. */
  inHours?: number
  /** Instead: a day and a time on the group's own clocks. */
  wallDate?: string
  wallTime?: string
  timeZone?: string
  durationMinutes?: number
  hostId?: string
  cancelledAt?: Date
  cancelReason?: string
  fellAway?: boolean
  closedAt?: Date
  seriesId?: string
  seriesDate?: string
}

/** Plants a meeting past every lock: in UTC unless a zone is named, an hour long. */
export async function plantMeeting(
  database: TestDatabase,
  { id: groupId }: Pick<PlantedTable, 'id'>,
  wanted: Wanted = {},
): Promise<string> {
  const id = randomUUID()
  const start = new Date(Date.now() + (wanted.inHours ?? 24) * 3_600_000).toISOString()
  const date = wanted.wallDate ?? start.slice(0, 10)
  const time = wanted.wallTime ?? start.slice(11, 19)
  const timeZone = wanted.timeZone ?? 'UTC'
  const minutes = wanted.durationMinutes ?? 60
  const { startsAt, endsAt } = spanOf({ date, time, timeZone }, minutes)
  await database.asSuperuser(
    `insert into meetings (group_id, id, series_id, series_date, wall_date, wall_time, time_zone, duration_minutes,
       starts_at, ends_at, place, link, host_id, planned_at, cancelled_at, cancel_reason, fell_away, closed_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'The Anchor, back room', '', $11, now(), $12, $13, $14, $15, now())`,
    [
      groupId,
      id,
      wanted.seriesId ?? null,
      wanted.seriesDate ?? null,
      date,
      time,
      timeZone,
      minutes,
      startsAt,
      endsAt,
      wanted.hostId ?? null,
      wanted.cancelledAt ?? null,
      wanted.cancelReason ?? null,
      wanted.fellAway ?? false,
      wanted.closedAt ?? null,
    ],
  )
  return id
}

/** Plants what a member said to a meeting. */
export async function plantRsvp(
  database: TestDatabase,
  { id: groupId }: Pick<PlantedTable, 'id'>,
  meetingId: string,
  memberId: string,
  answer: 'GOING' | 'MAYBE' | 'NOT_GOING',
): Promise<void> {
  await database.asSuperuser(
    'insert into rsvps (group_id, meeting_id, member_id, answer, said_at) values ($1, $2, $3, $4, now())',
    [groupId, meetingId, memberId, answer],
  )
}
