import type { EntityManager } from 'typeorm'
import type { Clock } from '../../database/clock.ts'
import type { Database } from '../../database/database.ts'
import { newId } from '../../graphql/identifier.ts'
import { MeetingSeries } from '../meeting-series.ts'
import { Meeting } from '../meeting.ts'
import { dayIn } from '../wall-time.ts'
import { daysFrom } from './dates-of-rhythm.ts'
import { lockSeries } from './lock-series.ts'
import { reconcile, type PlannedMeeting, type Reconciled } from './reconcile.ts'
import { announceNear } from './short-notice.ts'
import type { Hosting } from './take-turns.ts'

export type Keeping = { database: Database; clock: Clock }
type Key = { groupId: string; id: string }

/**
 * Makes the meetings to come of a series what the series plans. Called after whatever may have changed that, and by the
 * clock; two at once, or once more, do no harm: what is to be done is found out behind the lock of the series.
 */
export async function keepSeries({ database, clock }: Keeping, key: Key): Promise<void> {
  await database.asSystem('planning meetings ahead', key.groupId, async manager => {
    const series = await lockSeries(manager, key)
    if (!series) return
    const now = clock()
    const hosting = await findHosting(manager, key)
    await letGoOfHost(manager, series, hosting)
    const standing = await findStanding(manager, series, now)
    const plan = reconcile(series, standing, hosting, now)
    await carryOut(manager, key, plan, now)
    await announceNear(manager, key.groupId, standing, plan, now)
  })
}

/** The meetings of a series that are to come, or whose date is; nobody else's to change until the transaction ends. */
async function findStanding(
  manager: EntityManager,
  { groupId, id, timeZone }: MeetingSeries,
  now: Date,
): Promise<PlannedMeeting[]> {
  const yesterday = daysFrom(dayIn(timeZone, now), -1)
  const meetings = await manager
    .createQueryBuilder(Meeting, 't')
    .where('t.group_id = :groupId and t.series_id = :id', { groupId, id })
    .andWhere('(t.starts_at > :now or t.series_date >= :yesterday)', { now, yesterday })
    .orderBy('t.starts_at')
    .addOrderBy('t.id')
    .setLock('for_no_key_update')
    .getMany()
  return meetings.flatMap(meeting =>
    meeting.seriesDate === null ? [] : [{ ...meeting, seriesDate: meeting.seriesDate }],
  )
}

async function findHosting(manager: EntityManager, { groupId, id }: Key): Promise<Hosting> {
  const here: { id: string }[] = await manager.query(
    'select id from members where group_id = $1 and ended_at is null',
    [groupId],
  )
  const willing: { id: string }[] = await manager.query(
    `select m.id from willing_hosts w join members m on m.group_id = w.group_id and m.id = w.member_id
     where w.group_id = $1 and w.series_id = $2 and m.ended_at is null order by w.since, m.id`,
    [groupId, id],
  )
  const turns: { host_id: string; last: Date }[] = await manager.query(
    `select host_id, max(starts_at) as last from meetings
     where group_id = $1 and series_id = $2 and cancelled_at is null and host_id is not null group by host_id`,
    [groupId, id],
  )
  return {
    here: new Set(here.map(member => member.id)),
    willing: willing.map(member => member.id),
    lastTurns: new Map(turns.map(turn => [turn.host_id, turn.last])),
  }
}

/** Who is gone looks after a series no more. */
async function letGoOfHost(manager: EntityManager, series: MeetingSeries, { here }: Hosting): Promise<void> {
  const { groupId, id, hostId, version } = series
  if (hostId === null || here.has(hostId)) return
  Object.assign(series, { hostId: null, version: version + 1 })
  await manager.update(MeetingSeries, { groupId, id }, { hostId: null, version: version + 1 })
}

async function carryOut(manager: EntityManager, key: Key, plan: Reconciled, now: Date): Promise<void> {
  const { groupId, id: seriesId } = key
  const seen = { sequence: () => 'sequence + 1', changedAt: now }
  for (const id of plan.fallAway) {
    await manager.update(Meeting, { groupId, id }, { cancelledAt: now, fellAway: true, ...seen })
  }
  for (const { id, set, isSeen } of plan.change) {
    await manager.update(Meeting, { groupId, id }, isSeen ? { ...set, ...seen } : set)
  }
  const made = plan.create.map(meeting => ({ groupId, seriesId, id: newId(), ...meeting }))
  if (made.length > 0) {
    const values = made.map(meeting => ({ ...meeting, plannedAt: now, changedAt: now }))
    await manager.createQueryBuilder().insert().into(Meeting).values(values).updateEntity(false).execute()
  }
  const back = plan.change.filter(({ set }) => set.fellAway === false).map(({ id }) => id)
  await answerByStanding(manager, groupId, [...made.map(({ id }) => id), ...back], now)
  await manager.update(MeetingSeries, key, { plannedUpTo: plan.plannedUpTo })
}

/** Regulars have said what they answer for each new meeting, while they are members. */
async function answerByStanding(
  manager: EntityManager,
  groupId: string,
  meetingIds: readonly string[],
  now: Date,
): Promise<void> {
  if (meetingIds.length === 0) return
  await manager.query(
    `insert into rsvps (group_id, meeting_id, member_id, answer, said_at, by_standing)
     select t.group_id, t.id, a.member_id, a.answer, $3, true from meetings t
     join standing_answers a on a.group_id = t.group_id and a.series_id = t.series_id
     join members m on m.group_id = a.group_id and m.id = a.member_id and m.ended_at is null
     where t.group_id = $1 and t.id = any ($2::uuid[])
     on conflict (group_id, meeting_id, member_id) do nothing`,
    [groupId, meetingIds, now],
  )
}
