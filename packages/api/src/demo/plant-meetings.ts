import { daysAfter } from '../database/clock.ts'
import { hoursToClose } from '../meetings/meeting-periods.ts'
import type { DemoMeeting, DemoMeetings } from './meeting-story.ts'
import { plantFact } from './plant-fact.ts'
import { plantSeries, type DatedMeeting } from './plant-series.ts'
import { plantTable } from './plant-table.ts'
import { memberOf, namesOf, type Planting } from './planting.ts'
import { othersAt, tell } from './tell.ts'

const hour = 3_600_000

/** Plants how a group meets: its series, the meetings behind it and before it, and what lies on their tables. */
export async function plantMeetings(planting: Planting, told: DemoMeetings): Promise<void> {
  const { insert, groupId } = planting
  const meetings = await plantSeries(planting, told)
  for (const meeting of meetings) await plantMeeting(planting, told, meeting)
  if (told.settings) {
    const { allowsVisitors, noteReaders } = told.settings
    const settings = { allows_visitors: allowsVisitors, note_readers: noteReaders }
    await insert.row('meeting_settings', { group_id: groupId, ...settings })
  }
  await plantTable(planting, told, new Map(meetings.map(meeting => [meeting.week, meeting])))
}

async function plantMeeting(planting: Planting, told: DemoMeetings, meeting: DatedMeeting): Promise<void> {
  const { insert, story, groupId, now } = planting
  const { id, seriesId, week, date, startsAt, endsAt, hostId, plannedAt } = meeting
  const { cancelled, ...what } = told.weeks[week] ?? {}
  const closesAt = new Date(endsAt.getTime() + hoursToClose * hour)
  const cancelledAt = cancelled ? daysAfter(now, -cancelled.daysAgo) : null
  await insert.row('meetings', {
    group_id: groupId,
    id,
    series_id: seriesId,
    series_date: date,
    wall_date: date,
    wall_time: told.at,
    time_zone: story.timeZone,
    duration_minutes: told.durationMinutes,
    starts_at: startsAt,
    ends_at: endsAt,
    place: told.place,
    link: told.link,
    host_id: hostId,
    planned_at: plannedAt,
    edited_at: cancelledAt,
    cancelled_at: cancelledAt,
    cancelled_by_id: cancelled && memberOf(planting, cancelled.by),
    cancel_reason: cancelled?.reason ?? null,
    closed_at: closesAt <= now && !cancelled ? closesAt : null,
    sequence: cancelled ? 1 : 0,
    changed_at: cancelledAt ?? plannedAt,
  })
  if (cancelled && cancelledAt) {
    const fact = { actorId: memberOf(planting, cancelled.by), name: date, reason: cancelled.reason }
    await plantFact(planting, { kind: 'MEETING_CANCELLED', ...fact, happenedAt: cancelledAt })
    const item = { at: cancelledAt, by: cancelled.by, kind: 'MEETING_CANCELLED' as const, meetingId: id }
    for (const to of othersAt(planting, cancelledAt, cancelled.by)) await tell(planting, { to, ...item })
  }
  await plantAnswers(planting, told, meeting, what)
  await plantWhatHappened(planting, meeting, what)
}

/** Those who said something for this one, a day and a half before it or lately, and the regulars. */
async function plantAnswers(
  planting: Planting,
  { regulars }: DemoMeetings,
  { id, startsAt, plannedAt }: DatedMeeting,
  what: DemoMeeting,
): Promise<void> {
  const { insert, groupId, now } = planting
  const ofMeeting = { group_id: groupId, meeting_id: id }
  const said = [
    ...namesOf(what.going).map(key => ({ key, answer: 'GOING' })),
    ...namesOf(what.maybe).map(key => ({ key, answer: 'MAYBE' })),
    ...namesOf(what.cannot).map(key => ({ key, answer: 'NOT_GOING' })),
  ]
  const last = Math.min(startsAt.getTime() - 36 * hour, now.getTime() - 2 * hour)
  for (const [at, { key, answer }] of said.entries()) {
    const said_at = new Date(last - (said.length - at) * 47 * 60_000)
    await insert.row('rsvps', { ...ofMeeting, member_id: memberOf(planting, key), answer, said_at })
  }
  const spoke = said.map(({ key }) => key)
  for (const key of namesOf(regulars).filter(name => !spoke.includes(name))) {
    const standing = { answer: 'GOING', said_at: plannedAt, by_standing: true }
    await insert.row('rsvps', { ...ofMeeting, member_id: memberOf(planting, key), ...standing })
  }
  if (!what.visitor) return
  const { by, firstName } = what.visitor
  const visitor = { member_id: memberOf(planting, by), first_name: firstName, said_at: new Date(last) }
  await insert.row('visitors', { ...ofMeeting, ...visitor })
}

/** Who was there, as whoever looked after it said, and what stayed with them. */
async function plantWhatHappened(
  planting: Planting,
  { id, endsAt, hostId }: DatedMeeting,
  { there, away, note }: DemoMeeting,
): Promise<void> {
  const { insert, groupId } = planting
  const ofMeeting = { group_id: groupId, meeting_id: id }
  const said = [
    ...namesOf(there).map(key => ({ key, presence: 'PRESENT' })),
    ...namesOf(away).map(key => ({ key, presence: 'ABSENT' })),
  ]
  for (const { key, presence } of said) {
    const row = { member_id: memberOf(planting, key), presence, said_by_id: hostId }
    const said_at = new Date(endsAt.getTime() + hour / 3)
    await insert.row('attendances', { ...ofMeeting, ...row, said_at })
  }
  if (!note) return
  const { by, text } = note
  const readers = planting.story.meetings?.settings?.noteReaders ?? 'PRESENT'
  const written = { author_id: memberOf(planting, by), written_at: new Date(endsAt.getTime() + 3 * hour) }
  await insert.row('meeting_notes', { ...ofMeeting, text, readers, ...written })
}
