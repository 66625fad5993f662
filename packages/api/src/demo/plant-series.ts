import { daysAfter } from '../database/clock.ts'
import { newId } from '../graphql/identifier.ts'
import { Rhythm } from '../meetings/meeting-series.ts'
import { daysAhead } from '../meetings/meeting-periods.ts'
import { datesFrom, daysFrom } from '../meetings/planning/dates-of-rhythm.ts'
import { dayIn, spanOf } from '../meetings/wall-time.ts'
import type { DemoMeetings } from './meeting-story.ts'
import { plantFact } from './plant-fact.ts'
import { memberOf, namesOf, type Planting } from './planting.ts'

/** A meeting of the story's series, before it is known who comes. */
export type DatedMeeting = {
  id: string
  seriesId: string
  /** 0 is the next, -1 the last. */
  week: number
  date: string
  startsAt: Date
  endsAt: Date
  hostId: string
  /** When it was planned ahead, and regulars answered for it. */
  plannedAt: Date
}

/** Plants the plan of a group's meetings, and tells which there are of it: as many as are planned ahead. */
export async function plantSeries(planting: Planting, told: DemoMeetings): Promise<DatedMeeting[]> {
  const { insert, story, groupId, now } = planting
  const { timeZone } = story
  const next = dayOfNext(timeZone, told, now)
  const startsOn = daysFrom(next, -7 * told.weeksPast)
  const plannedUpTo = daysFrom(dayIn('UTC', now), daysAhead)
  const first = spanOf({ date: startsOn, time: clock(told.at), timeZone }, told.durationMinutes)
  const plannedAt = daysAfter(first.startsAt, -6)
  const seriesId = newId()
  await insert.row('meeting_series', {
    group_id: groupId,
    id: seriesId,
    rhythm: Rhythm.WEEKLY,
    starts_on: startsOn,
    wall_time: clock(told.at),
    time_zone: timeZone,
    duration_minutes: told.durationMinutes,
    place: told.place,
    link: told.link,
    host_id: 'always' in told.host ? memberOf(planting, told.host.always) : null,
    rotates_hosts: 'inTurn' in told.host,
    planned_by_id: memberOf(planting, told.plannedBy),
    planned_at: plannedAt,
    planned_up_to: plannedUpTo,
  })
  const planner = memberOf(planting, told.plannedBy)
  await plantFact(planting, { kind: 'MEETING_SERIES_PLANNED', actorId: planner, happenedAt: plannedAt })
  await plantRegulars(planting, told, seriesId, plannedAt)

  const meetings: DatedMeeting[] = []
  for (const date of datesFrom({ rhythm: Rhythm.WEEKLY, startsOn, until: null }, startsOn)) {
    if (date > plannedUpTo) break
    const week = meetings.length - told.weeksPast
    const { startsAt, endsAt } = spanOf({ date, time: clock(told.at), timeZone }, told.durationMinutes)
    const hostId = memberOf(planting, hostOf(told, week))
    const ahead = daysAfter(startsAt, -daysAhead)
    const plan = { hostId, plannedAt: ahead < plannedAt ? plannedAt : ahead > now ? now : ahead }
    meetings.push({ id: newId(), seriesId, week, date, startsAt, endsAt, ...plan })
  }
  return meetings
}

async function plantRegulars(
  planting: Planting,
  told: DemoMeetings,
  seriesId: string,
  since: Date,
): Promise<void> {
  const { insert, groupId } = planting
  const ofSeries = { group_id: groupId, series_id: seriesId }
  for (const key of 'inTurn' in told.host ? told.host.inTurn : [])
    await insert.row('willing_hosts', { ...ofSeries, member_id: memberOf(planting, key), since })
  for (const key of namesOf(told.regulars)) {
    const standing = { member_id: memberOf(planting, key), answer: 'GOING', said_at: since }
    await insert.row('standing_answers', { ...ofSeries, ...standing })
  }
}

/** The day of the next meeting, as "2026-11-24"; where it cannot be in the week, the first that was thought of. */
export function dayOfNext(
  timeZone: string,
  { nextInDays }: Pick<DemoMeetings, 'nextInDays'>,
  now: Date,
): string {
  const days = nextInDays.map(count => daysFrom(dayIn(timeZone, now), count))
  const inTheWeek = days.find(day => ![0, 6].includes(new Date(day).getUTCDay()))
  return inTheWeek ?? daysFrom(dayIn(timeZone, now), nextInDays[0])
}

function hostOf({ host }: DemoMeetings, week: number): string {
  if ('always' in host) return host.always
  const { length } = host.inTurn
  return host.inTurn[((week % length) + length) % length] ?? ''
}

/** "06:30". */
const clock = (at: string) => at.padStart(5, '0')
