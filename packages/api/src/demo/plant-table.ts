import { newId } from '../graphql/identifier.ts'
import type { DemoItem, DemoMeetings } from './meeting-story.ts'
import type { DatedMeeting } from './plant-series.ts'
import { memberOf, type Planting } from './planting.ts'

/** Plants what members brought to the meetings, in the order in which they did. */
export async function plantTable(
  planting: Planting,
  { items }: DemoMeetings,
  meetings: ReadonlyMap<number, DatedMeeting>,
): Promise<void> {
  const lying = new Map<number, number>()
  for (const item of items) {
    let carriedFromId: string | null = null
    for (const [count, week] of item.weeks.entries()) {
      const meeting = meetings.get(week)
      if (!meeting) throw new Error(`Something is brought to a meeting that there is none of: ${week}.`)
      const place = (lying.get(week) ?? 0) + 1
      lying.set(week, place)
      carriedFromId = await plantItem(planting, item, { meeting, count, place, carriedFromId })
    }
  }
}

type Lying = { meeting: DatedMeeting; count: number; place: number; carriedFromId: string | null }

async function plantItem(planting: Planting, item: DemoItem, lying: Lying): Promise<string> {
  const { insert, groupId, when } = planting
  const { meeting, count, place, carriedFromId } = lying
  const thread = item.thread ? threadOf(planting, item.thread) : null
  const isLast = count === item.weeks.length - 1
  const putAt = when(item.put)
  const state = isLast ? (item.became ?? 'ON_THE_TABLE') : 'CARRIED_OVER'
  const id = newId()
  await insert.row('table_items', {
    group_id: groupId,
    id,
    owner_id: memberOf(planting, item.by),
    meeting_id: meeting.id,
    thread_id: thread?.id ?? null,
    title: item.title ?? item.thread,
    matters_now: item.mattersNow ?? false,
    minutes: item.minutes ?? null,
    place,
    state,
    put_at: putAt,
    settled_at: state === 'ON_THE_TABLE' ? null : state === 'TAKEN_OFF' ? putAt : meeting.endsAt,
    settled_by_id: settledBy(planting, item, meeting, state),
    carried_from_id: carriedFromId,
    times_carried: count,
    written_back_post_id: isLast && item.writtenBack ? thread?.posts[item.writtenBack - 1] : null,
  })
  return id
}

function settledBy(planting: Planting, item: DemoItem, meeting: DatedMeeting, state: string): string | null {
  if (state === 'ON_THE_TABLE') return null
  return state === 'TAKEN_OFF' ? memberOf(planting, item.by) : meeting.hostId
}

function threadOf({ threads, story }: Planting, title: string): { id: string; posts: string[] } {
  const thread = threads.get(title)
  if (!thread) throw new Error(`Somebody at ${story.name} brings a thread that there is none of: ${title}`)
  return thread
}
