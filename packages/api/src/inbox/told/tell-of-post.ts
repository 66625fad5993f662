import type { EntityManager } from 'typeorm'
import type { Happening } from '../../activity/announce.ts'
import { daysAfter } from '../../database/clock.ts'
import type { Reach } from '../../threads/confidence/confidence.ts'
import { mentionedIn } from '../../threads/reading/mentioned-in.ts'
import { daysKept } from '../forget-items.ts'
import type { ItemKind } from '../item-kinds.ts'
import { holdThreads } from './hold-threads.ts'
import { joinReaders, ofThread } from './readers.ts'
import { tellItems } from './tell-items.ts'

/** A reader of the thread, but its post's author, and what the post is to them. */
type Listener = {
  memberId: string
  threadId: string
  reach: Reach
  postId: string
  actorId: string
  isMailed: boolean
  isNamed: boolean
  isAnswered: boolean
  /** Told before that they are named in it. */
  wasNamed: boolean
  /** Told before that it is kept with them. */
  wasKept: boolean
  startedIt: boolean
  isFirst: boolean
  wantsEverything: boolean
  isFollowed: boolean
  isMuted: boolean
}

const listeners = `
  select ${ofThread}, p.id as "postId", p.author_id as "actorId", t.author_id = m.id as "startedIt",
    p.sequence = 1 as "isFirst", coalesce(a.author_id = m.id, false) as "isAnswered",
    exists (select from post_mentions n
      where n.group_id = $1 and n.post_id = p.id and n.member_id = m.id) as "isNamed",
    exists (select from inbox_items i where i.group_id = $1 and i.thread_id = t.id and i.post_id = p.id
      and i.member_id = m.id and i.kind = 'MENTIONED') as "wasNamed",
    exists (select from inbox_items i where i.group_id = $1 and i.thread_id = t.id
      and i.member_id = m.id and i.kind = 'KEPT_WITH_YOU') as "wasKept",
    coalesce(w.level = 'EVERYTHING', false) as "wantsEverything",
    coalesce(r.stance = 'FOLLOWED', false) as "isFollowed",
    coalesce(r.stance = 'MUTED', false) as "isMuted"
  from posts p
    join threads t on t.group_id = p.group_id and t.id = p.thread_id and t.discarded_at is null
    left join posts a on a.group_id = p.group_id and a.thread_id = p.thread_id and a.id = p.in_reply_to_id
    ${joinReaders}
    left join mail_wishes w on w.group_id = t.group_id and w.member_id = m.id
  where p.group_id = $1 and p.id = $2 and p.taken_back_at is null and m.id <> p.author_id`

/** Tells of a new post: those it names, those it answers, those a thread is kept with, and who wants to hear all. */
export async function tellOfPost(manager: EntityManager, happening: Happening, now: Date): Promise<void> {
  const { groupId, eventId } = happening
  const found = await findListeners(manager, happening)
  const fromTheFirst = await findNamedFromTheFirst(manager, happening)
  const tellings = found.flatMap(listener => {
    // Other words may have taken the place of the first by now: whom those name is told of them, not of the post.
    const isNamed = listener.isNamed && fromTheFirst.has(listener.memberId)
    const kind = kindFor({ ...listener, isNamed })
    return kind ? [tellingOf(listener, kind, eventId)] : []
  })
  await tellItems(manager, groupId, tellings, now)
}

/**
 * Tells those whom other words of a post name, and who were not told so before. They are new to whom they name anew, who
 * may have read the post; whom it named from the first is told as of the post, should it be heard of only later.
 */
export async function tellOfEdit(manager: EntityManager, happening: Happening, now: Date): Promise<void> {
  const { groupId, eventId, subjectId: postId } = happening
  const named = (await findListeners(manager, happening)).filter(found => found.isNamed && !found.wasNamed)
  if (named.length === 0) return
  const before = await findNamedLongBefore(manager, happening, now)
  const fromTheFirst = await findNamedFromTheFirst(manager, happening)
  const tellings = named
    .filter(({ memberId }) => !before.has(memberId))
    .map(listener => tellingOf(listener, 'MENTIONED', fromTheFirst.has(listener.memberId) ? postId : eventId))
  await tellItems(manager, groupId, tellings, now)
}

async function findListeners(
  manager: EntityManager,
  { groupId, subjectId: postId }: Happening,
): Promise<Listener[]> {
  const itsThread = 't.id = (select p.thread_id from posts p where p.group_id = $1 and p.id = $2)'
  await holdThreads(manager, groupId, itsThread, postId)
  return manager.query(listeners, [groupId, postId])
}

/** The most that a post is to a reader; null: nothing they are told of. */
function kindFor(found: Listener): ItemKind | null {
  if (found.isNamed) return found.wasNamed ? null : 'MENTIONED'
  if (found.isAnswered) return 'ANSWERED'
  if (found.isFirst && found.reach === 'NAMED') return found.wasKept ? null : 'KEPT_WITH_YOU'
  if (found.isMuted) return null
  if (found.startedIt) return 'ANSWERED'
  if (found.isFirst) return found.wantsEverything ? 'STARTED' : null
  return found.wantsEverything || found.isFollowed ? 'POSTED' : null
}

const tellingOf = (
  { memberId, threadId, reach, postId, actorId, isMailed }: Listener,
  kind: ItemKind,
  eventId: string,
) => ({ memberId, threadId, reach, postId, actorId, isMailed, kind, eventId })

/** Whom the words named with which the post came. */
async function findNamedFromTheFirst(
  manager: EntityManager,
  { groupId, subjectId: postId }: Happening,
): Promise<Set<string>> {
  const [first]: { body: string }[] = await manager.query(
    `select coalesce(v.body, p.body, '') as body from posts p
       left join lateral (select body from post_versions
         where group_id = $1 and post_id = p.id order by version limit 1) v on true
     where p.group_id = $1 and p.id = $2`,
    [groupId, postId],
  )
  return new Set(mentionedIn(first?.body ?? ''))
}

/** Whom earlier words named so long ago that what they were told of it is forgotten. */
async function findNamedLongBefore(
  manager: EntityManager,
  { groupId, subjectId: postId }: Happening,
  now: Date,
): Promise<Set<string>> {
  const versions: { body: string }[] = await manager.query(
    'select body from post_versions where group_id = $1 and post_id = $2 and written_at < $3',
    [groupId, postId, daysAfter(now, -daysKept)],
  )
  return new Set(versions.flatMap(({ body }) => mentionedIn(body)))
}
