import { newId } from '../graphql/identifier.ts'
import type { Reach } from '../threads/confidence/confidence.ts'
import { mentionedIn } from '../threads/reading/mentioned-in.ts'
import { plantPicture } from './plant-picture.ts'
import { lifeOf, mayKnow, plantLife, reachIn } from './plant-thread-life.ts'
import { memberOf, namesOf, type Planting } from './planting.ts'
import type { DemoPost, DemoThread } from './story.ts'

/** Plants one discussion, and how far each of the people has read it. */
export async function plantThread(planting: Planting, thread: DemoThread): Promise<void> {
  const { insert, groupId, when } = planting
  const [first, last] = [thread.posts.at(0), thread.posts.at(-1)]
  if (!first || !last) throw new Error(`Nothing is said in “${thread.title}”.`)
  const threadId = newId()
  const ids = thread.posts.map(() => newId())
  await insert.row('threads', {
    group_id: groupId,
    id: threadId,
    title: thread.title,
    author_id: memberOf(planting, first.by),
    started_at: when(first.when),
    post_count: thread.posts.length,
    last_post_at: when(last.when),
    last_speaker_id: memberOf(planting, last.by),
    ...lifeOf(planting, thread, ids),
  })
  planting.threads.set(thread.title, { id: threadId, posts: ids })
  for (const [at, post] of thread.posts.entries())
    await plantPost(planting, { id: threadId, posts: ids, reach: reachIn(thread) }, at, post)
  await plantLife(planting, thread)
  await plantReads(planting, threadId, thread)
}

async function plantPost(
  planting: Planting,
  { id: threadId, posts: ids, reach }: { id: string; posts: string[]; reach: Reach },
  at: number,
  post: DemoPost,
): Promise<void> {
  const { insert, groupId, when } = planting
  const authorId = memberOf(planting, post.by)
  const writtenAt = when(post.when)
  const body = post.body && namesPut(planting, post.body)
  const soonAfter = new Date(writtenAt.getTime() + 7 * 60_000)
  await insert.row('posts', {
    group_id: groupId,
    id: ids[at],
    thread_id: threadId,
    sequence: at + 1,
    author_id: authorId,
    in_reply_to_id: post.inReplyTo ? ids[post.inReplyTo - 1] : null,
    body,
    version: post.before ? 2 : 1,
    written_at: writtenAt,
    edited_at: post.before ? soonAfter : null,
    taken_back_at: post.body === null ? soonAfter : null,
    reach,
  })
  for (const member_id of mentionedIn(body ?? ''))
    await insert.row('post_mentions', {
      group_id: groupId,
      post_id: ids[at],
      member_id,
      thread_id: threadId,
      reach,
    })
  for (const [reaction, people] of Object.entries(post.reactions ?? {}))
    for (const person of namesOf(people))
      await insert.row('post_reactions', {
        group_id: groupId,
        post_id: ids[at],
        member_id: memberOf(planting, person),
        reaction,
        thread_id: threadId,
        reach,
        said_at: soonAfter,
      })
  for (const [place, picture] of (post.pictures ?? []).entries())
    await plantPicture(planting, picture, {
      postId: ids[at] ?? '',
      threadId,
      reach,
      uploaderId: authorId,
      uploadedAt: writtenAt,
      place: place + 1,
    })
  if (!post.before) return
  await insert.row('post_versions', {
    group_id: groupId,
    post_id: ids[at],
    version: 1,
    author_id: authorId,
    body: post.before,
    written_at: writtenAt,
  })
}

/** The story's people by their names, where a post names them: "{dana}". */
const namesPut = (planting: Planting, body: string): string =>
  body.replace(/\{(\w+)\}/g, (_, key: string) => {
    const id = memberOf(planting, key)
    return `[@${planting.story.people[key]?.name}](member:${id})`
  })

async function plantReads(
  { insert, groupId, when, story, members }: Planting,
  threadId: string,
  thread: DemoThread,
) {
  for (const [key, person] of Object.entries(story.people)) {
    if (!mayKnow(thread, key)) continue
    const lookedAt = when(person.lastLooked)
    const said = thread.posts.filter(post => when(post.when) <= lookedAt).length
    const ownLast = thread.posts.findLastIndex(post => post.by === key) + 1
    const readUpTo = Math.max(said, ownLast)
    if (readUpTo === 0) continue
    await insert.row('thread_reads', {
      group_id: groupId,
      member_id: members.get(key),
      thread_id: threadId,
      read_up_to: readUpTo,
      looked_at: lookedAt,
      stance: namesOf(thread.followedBy).includes(key) ? 'FOLLOWED' : null,
    })
  }
}
