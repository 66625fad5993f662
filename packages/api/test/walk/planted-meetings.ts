import { randomUUID } from 'node:crypto'
import { spanOf } from '../../src/meetings/wall-time.ts'
import type { Ground } from './ground.ts'

/** How a group meets, and what lies on its tables, by their ids. */
export type PlantedMeetings = {
  seriesId: string
  /** In five days, with answers and a visitor. */
  meetingId: string
  /** Ended two hours ago; the admin and the member were there, who alone may read what stayed with them. */
  heldMeetingId: string
  /** Ended a week ago, with a note for everybody at the table. */
  pastMeetingId: string
  cancelledMeetingId: string
  /** On the table of the meeting to come, from the thread. */
  tableItemId: string
  /** Discussed at the last one, and written back about. */
  settledItemId: string
  /** Taken off by the admin, whose it is. */
  takenOffItemId: string
  /** Waits for a yes of its thread's author, who is asking themselves: the admin alone sees it. */
  requestItemId: string
}

type Planting = Ground<
  'table' | 'present' | 'own' | 'nobody',
  'admin' | 'secondAdmin' | 'member' | 'paused'
> & {
  threadId: string
  /** Of the admin, in the thread. */
  postId: string
}

const timeZone = 'Europe/Lisbon'
const hour = 3_600_000

/** Plants a row in every table of meetings. What is planned reaches no further than to where jobs have nothing to do. */
export async function plantMeetings(planting: Planting): Promise<PlantedMeetings> {
  const { groupId: group_id, insert, canary, memberIds } = planting
  const { admin, member, secondAdmin, paused } = memberIds
  const now = new Date()
  const dayIn = (hours: number) => new Date(now.getTime() + hours * hour).toISOString().slice(0, 10)
  const link = () => `https://example.org/${canary('table')}`

  const seriesId = randomUUID()
  const lastDay = dayIn(24 * 5)
  await insert('meeting_series', {
    group_id,
    id: seriesId,
    rhythm: 'WEEKLY',
    starts_on: dayIn(-24 * 9),
    until_date: lastDay,
    planned_up_to: lastDay,
    wall_time: '06:30',
    time_zone: timeZone,
    duration_minutes: 60,
    place: canary('table'),
    link: link(),
    rotates_hosts: true,
    planned_by_id: admin,
    planned_at: now,
  })
  await insert('willing_hosts', { group_id, series_id: seriesId, member_id: member, since: now })
  await insert('standing_answers', {
    group_id,
    series_id: seriesId,
    member_id: member,
    answer: 'GOING',
    said_at: now,
  })

  const meet = async (hours: number, more: Record<string, unknown> = {}) => {
    const id = randomUUID()
    const start = new Date(now.getTime() + hours * hour).toISOString()
    const wall = { date: start.slice(0, 10), time: start.slice(11, 16), timeZone: 'UTC' }
    const { startsAt, endsAt } = spanOf(wall, 60)
    await insert('meetings', {
      group_id,
      id,
      wall_date: wall.date,
      wall_time: wall.time,
      time_zone: wall.timeZone,
      duration_minutes: 60,
      starts_at: startsAt,
      ends_at: endsAt,
      place: canary('table'),
      link: link(),
      host_id: member,
      planned_at: now,
      changed_at: now,
      ...more,
    })
    return id
  }
  const meetingId = await meet(24 * 5, { series_id: seriesId, series_date: lastDay })
  const heldMeetingId = await meet(-3)
  const pastMeetingId = await meet(-24 * 7, { closed_at: now })
  const cancelledMeetingId = await meet(24 * 4, {
    cancelled_at: now,
    cancelled_by_id: admin,
    cancel_reason: canary('table'),
  })

  const about = { group_id, said_at: now }
  await insert('rsvps', { ...about, meeting_id: meetingId, member_id: member, answer: 'GOING' })
  await insert('rsvps', { ...about, meeting_id: meetingId, member_id: paused, answer: 'MAYBE' })
  const visitor = { member_id: admin, first_name: canary('table') }
  await insert('visitors', { ...about, meeting_id: meetingId, ...visitor })
  for (const member_id of [admin, member])
    await insert('attendances', {
      ...about,
      meeting_id: heldMeetingId,
      member_id,
      presence: 'PRESENT',
      said_by_id: admin,
    })
  const absent = { member_id: secondAdmin, presence: 'ABSENT', said_by_id: secondAdmin }
  await insert('attendances', { ...about, meeting_id: heldMeetingId, ...absent })

  const note = { group_id, author_id: admin, written_at: now }
  await insert('meeting_notes', {
    ...note,
    meeting_id: heldMeetingId,
    text: canary('present'),
    readers: 'PRESENT',
  })
  await insert('meeting_notes', {
    ...note,
    meeting_id: pastMeetingId,
    text: canary('table'),
    readers: 'TABLE',
  })
  await insert('meeting_settings', { group_id, allows_visitors: true, note_readers: 'PRESENT' })
  await insert('calendar_feeds', { group_id, member_id: admin, id: randomUUID(), made_at: now })

  const items = await plantItems(planting, { meetingId, heldMeetingId })
  return { seriesId, meetingId, heldMeetingId, pastMeetingId, cancelledMeetingId, ...items }
}

async function plantItems(
  { groupId: group_id, insert, canary, memberIds, threadId, postId }: Planting,
  { meetingId, heldMeetingId }: { meetingId: string; heldMeetingId: string },
): Promise<Pick<PlantedMeetings, 'tableItemId' | 'settledItemId' | 'takenOffItemId' | 'requestItemId'>> {
  const { admin, member } = memberIds
  const now = new Date()
  const put = async (row: Record<string, unknown>) => {
    const id = randomUUID()
    await insert('table_items', { group_id, id, put_at: now, place: 1, ...row })
    return id
  }
  const settled = { settled_at: now, settled_by_id: admin }
  const tableItemId = await put({
    owner_id: member,
    meeting_id: meetingId,
    thread_id: threadId,
    title: canary('table'),
  })
  const settledItemId = await put({
    owner_id: admin,
    meeting_id: heldMeetingId,
    title: canary('table'),
    state: 'DISCUSSED',
    written_back_post_id: postId,
    ...settled,
  })
  const overId = await put({
    owner_id: member,
    meeting_id: heldMeetingId,
    title: canary('table'),
    state: 'CARRIED_OVER',
    ...settled,
  })
  await put({
    owner_id: member,
    meeting_id: meetingId,
    title: canary('table'),
    carried_from_id: overId,
    times_carried: 1,
  })
  const takenOffItemId = await put({
    owner_id: admin,
    meeting_id: meetingId,
    title: canary('own'),
    state: 'TAKEN_OFF',
    ...settled,
  })
  const requestItemId = await put({
    owner_id: admin,
    meeting_id: meetingId,
    thread_id: threadId,
    title: canary('own'),
    asked_author_at: now,
  })
  return { tableItemId, settledItemId, takenOffItemId, requestItemId }
}
