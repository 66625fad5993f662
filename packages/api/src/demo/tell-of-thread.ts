import { createHash } from 'node:crypto'
import { daysAfter } from '../database/clock.ts'
import type { ItemKind } from '../inbox/item-kinds.ts'
import { daysUntilOutcome } from '../threads/asks/ask-policy.ts'
import { mayKnow, reachIn } from './plant-thread-life.ts'
import { memberOf, namesOf, type Planting } from './planting.ts'
import type { DemoPost, DemoThread } from './story.ts'
import { othersAt, tell } from './tell.ts'

/** Plants what people were told of a thread: as the inbox tells of posts, thanks, and what became of an ask. */
export async function tellOfThread(planting: Planting, thread: DemoThread): Promise<void> {
  for (const at of thread.posts.keys()) await tellOfPost(planting, thread, at)
  await tellOfThanks(planting, thread)
  await askWhatBecame(planting, thread)
}

async function tellOfPost(planting: Planting, thread: DemoThread, place: number): Promise<void> {
  const post = thread.posts[place]
  const { id: threadId, posts } = plantedOf(planting, thread)
  const postId = posts[place]
  if (!post || post.body === null || !postId) return
  const at = planting.when(post.when)
  for (const to of othersAt(planting, at, post.by)) {
    const kind = mayKnow(thread, to) ? kindFor(thread, post, to) : null
    if (!kind) continue
    const what = { threadId, reach: reachIn(thread), postId, eventId: postId }
    await tell(planting, { to, at, by: post.by, kind, ...what })
  }
}

function kindFor(thread: DemoThread, post: DemoPost, to: string): ItemKind | null {
  const [first] = thread.posts
  const answered = post.inReplyTo ? thread.posts[post.inReplyTo - 1] : null
  if (post.body?.includes(`{${to}}`)) return 'MENTIONED'
  if (answered?.by === to) return 'ANSWERED'
  if (post === first) return reachIn(thread) === 'NAMED' ? 'KEPT_WITH_YOU' : null
  if (first?.by === to) return 'ANSWERED'
  return namesOf(thread.followedBy).includes(to) ? 'POSTED' : null
}

async function tellOfThanks(planting: Planting, thread: DemoThread): Promise<void> {
  const { closed, posts } = thread
  if (!closed) return
  const { id: threadId } = plantedOf(planting, thread)
  for (const to of Object.keys(closed.thanks ?? {})) {
    const eventId = idOf('thanks', threadId, memberOf(planting, to))
    const what = { kind: 'THANKED' as const, threadId, reach: reachIn(thread), eventId }
    await tell(planting, { to, at: planting.when(closed.when), by: posts[0]?.by ?? null, ...what })
  }
}

async function askWhatBecame(planting: Planting, thread: DemoThread): Promise<void> {
  const { closed, outcome, letRest, resting, posts } = thread
  if (!closed || outcome || letRest || resting || !posts[0]) return
  const { id: threadId } = plantedOf(planting, thread)
  const closedAt = planting.when(closed.when)
  // As Postgres tells seconds: to the microsecond.
  const eventId = idOf('what became', threadId, (closedAt.getTime() / 1000).toFixed(6))
  const what = { kind: 'WHAT_BECAME' as const, threadId, reach: reachIn(thread), eventId }
  await tell(planting, { to: posts[0].by, at: daysAfter(closedAt, daysUntilOutcome), by: null, ...what })
}

function plantedOf({ threads }: Planting, { title }: DemoThread): { id: string; posts: string[] } {
  const planted = threads.get(title)
  if (!planted) throw new Error(`“${title}” is not planted yet.`)
  return planted
}

/** The id under which the inbox knows it, so that the clock does not tell it again. */
function idOf(...what: string[]): string {
  const digest = createHash('md5').update(what.join(' ')).digest('hex')
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
