import { daysAfter } from '../database/clock.ts'
import { Confidence, reachOf, type Reach } from '../threads/confidence/confidence.ts'
import { memberOf, namesOf, type Planting } from './planting.ts'
import type { DemoThread } from './story.ts'

/** Whether a demo thread is for the whole table, as its confidence has it. */
export const reachIn = ({ confidence = 'TABLE' }: DemoThread): Reach => reachOf(Confidence[confidence])

/** Its author first, then those whom they named. */
const readersOf = ({ posts, among }: DemoThread): string[] => [posts[0]?.by ?? '', ...namesOf(among)]

/** Whether a person of the story, by their short name, may read this thread. */
export const mayKnow = (thread: DemoThread, key: string): boolean =>
  reachIn(thread) === 'TABLE' || readersOf(thread).includes(key)

/** What a thread is for, who may know of it, and how far it has come. */
export function lifeOf(planting: Planting, thread: DemoThread, postIds: string[]): Record<string, unknown> {
  const { when } = planting
  const { kind = 'TALK', confidence = 'TABLE', modeChanged, closed, letRest, pinned, resting } = thread
  const answer = thread.posts.find(post => post.by !== thread.posts[0]?.by)
  return {
    kind,
    mode: thread.mode ?? null,
    mode_changed_at: modeChanged ? when(modeChanged) : null,
    confidence,
    reach: reachIn(thread),
    replies_close_at: whenRepliesClose(planting, thread),
    answered_at: kind === 'ASK' && answer ? when(answer.when) : null,
    closed_at: closed ? when(closed.when) : null,
    outcome_post_id: thread.outcome ? postIds[thread.outcome - 1] : null,
    outcome_declined_at: letRest ? when(letRest) : null,
    pinned_at: pinned ? when(pinned.when) : null,
    pinned_by_id: pinned ? memberOf(planting, pinned.by) : null,
    rested_at: resting ? when(resting.when) : null,
    rested_by_id: resting ? memberOf(planting, resting.by) : null,
  }
}

function whenRepliesClose({ when }: Planting, { kind, confidence, posts }: DemoThread): Date | null {
  const days = confidence === 'NOT_AGAIN' ? 7 : kind === 'OFFER_OR_NEED' ? 21 : null
  return days && posts[0] ? daysAfter(when(posts[0].when), days) : null
}

/** What lies below a thread that is planted with its posts: who may know, and thanks. */
export async function plantLife(planting: Planting, thread: DemoThread): Promise<void> {
  const { insert, groupId, when, threads } = planting
  const planted = threads.get(thread.title)
  if (!planted) throw new Error(`“${thread.title}” is not planted yet.`)
  const row = { group_id: groupId, thread_id: planted.id }
  if (reachIn(thread) === 'NAMED')
    for (const key of readersOf(thread))
      await insert.row('thread_readers', {
        ...row,
        member_id: memberOf(planting, key),
        named_at: when(thread.posts[0]?.when ?? { daysAgo: 0, at: '00:00' }),
      })
  for (const [key, words] of Object.entries(thread.closed?.thanks ?? {}))
    await insert.row('thread_thanks', {
      ...row,
      to_member_id: memberOf(planting, key),
      words,
      said_at: thread.closed && when(thread.closed.when),
    })
}
