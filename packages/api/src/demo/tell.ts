import type { ToldWords } from '../activity/told-words.ts'
import { daysAfter } from '../database/clock.ts'
import { newId } from '../graphql/identifier.ts'
import type { ItemKind } from '../inbox/item-kinds.ts'
import type { Reach } from '../threads/confidence/confidence.ts'
import { memberOf, type Planting } from './planting.ts'

/** What one of the story's people was told. */
export type DemoTold = {
  to: string
  at: Date
  /** Who did it; null for the deployment, or where nobody is named. */
  by: string | null
  /** What happened, where it may be heard of again. */
  eventId?: string
  subjectId?: string
} & (
  | { kind: ItemKind; threadId?: string; reach?: Reach; postId?: string; meetingId?: string; words?: never }
  | { kind: string; words: ToldWords; threadId?: never; reach?: never; postId?: never; meetingId?: never }
)

/** Whatever happened longer ago stands in no inbox of the demo. */
const daysTold = 30

/** Plants what somebody was told in the last weeks: read if they have looked since, and its mail has left long ago. */
export async function tell(planting: Planting, told: DemoTold): Promise<void> {
  const { insert, groupId, when, story, now } = planting
  const { to, at, by, kind, eventId, subjectId, threadId, reach, postId, meetingId, words } = told
  const person = story.people[to]
  if (!person || at < daysAfter(now, -daysTold) || at > now || at < when(person.joined)) return
  if (person.left && kind !== 'MEMBER_LEFT') return
  const lookedAt = when(person.lastLooked)
  const memberId = memberOf(planting, to)
  const id = newId()
  await insert.row('inbox_items', {
    group_id: groupId,
    id,
    member_id: memberId,
    kind,
    event_id: eventId ?? id,
    subject_id: subjectId ?? (words ? memberId : null),
    actor_id: by && memberOf(planting, by),
    words: words ?? null,
    happened_at: at,
    read_at: lookedAt >= at ? lookedAt : null,
    thread_id: threadId ?? null,
    reach: reach ?? null,
    post_id: postId ?? null,
    meeting_id: meetingId ?? null,
  })
}

/** Those of the story's people who were at the table at a moment, but for some. */
export const othersAt = ({ story, when }: Planting, at: Date, ...but: (string | null)[]): string[] =>
  Object.entries(story.people)
    .filter(([key, { joined, left }]) => !but.includes(key) && !left && when(joined) <= at)
    .map(([key]) => key)
