import type { EntityManager } from 'typeorm'
import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { isId } from '../../graphql/identifier.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { lookTwice } from '../confidence/look-twice.ts'
import { readable } from '../confidence/readable-threads.ts'
import { copy } from '../copy/en.ts'
import { mayReact } from '../post-policy.ts'
import { mayReadThreads } from '../thread-policy.ts'
import type { ReactToPostInput } from './reading-inputs.ts'

type Found = { groupId: string; authorId: string; takenBackAt: Date | null; isDiscarded: boolean }

/** Whoever changes who may know of the thread meanwhile waits, so that the reaction goes with it. */
const postToReactTo = `
  select p.group_id as "groupId", p.author_id as "authorId", p.taken_back_at as "takenBackAt",
    t.discarded_at is not null as "isDiscarded"
  from posts p join threads t on t.group_id = p.group_id and t.id = p.thread_id
  where p.group_id = $1 and p.id = $2 and ${readable('t')} for key share of t`

const say = `
  insert into post_reactions (group_id, post_id, member_id, reaction, thread_id, reach, said_at)
  select p.group_id, p.id, $3, $4, p.thread_id, p.reach, $5 from posts p where p.group_id = $1 and p.id = $2
  on conflict (group_id, post_id, member_id, reaction) do nothing`

const unsay = `delete from post_reactions
  where group_id = $1 and post_id = $2 and member_id = $3 and reaction = $4`

/**
 * Says a warm word to what somebody else wrote, or takes it away again. Done twice, it stands once.
 * @returns the post's id
 * @throws Refusal NOT_FOUND when the post is not here, or not to be read; TAKEN_BACK; NOT_NOW when its thread is
 * discarded; NOT_ALLOWED for one's own post
 */
export async function reactToPost(
  database: Database,
  seat: Seat,
  { postId, reaction, isOn }: ReactToPostInput,
  now: Date,
): Promise<string> {
  const id = postId.toLowerCase()
  await database.asSeat(seat, async manager => {
    const post = await requirePost(manager, seat, id)
    const values = [seat.groupId, id, seat.memberId, reaction]
    if (!isOn) return manager.query(unsay, values)
    const refusal = refuse(seat, post)
    if (refusal) throw refusal
    return manager.query(say, [...values, now])
  })
  return id
}

async function requirePost(manager: EntityManager, seat: Seat, id: string): Promise<Found> {
  const look = async (): Promise<Found | null> => {
    const [found]: Found[] = await manager.query(postToReactTo, [seat.groupId, id])
    return found ?? null
  }
  const post = isId(id) && mayReadThreads(seat) ? await lookTwice(look) : null
  if (!post) throw new Refusal('NOT_FOUND', copy.refusals.noSuchPostHere)
  return post
}

function refuse(seat: Seat, post: Found): Refusal | null {
  if (post.takenBackAt) return new Refusal('TAKEN_BACK', copy.refusals.reactsToTakenBack)
  if (post.isDiscarded) return new Refusal('NOT_NOW', copy.refusals.reactsToDiscarded)
  return mayReact(seat, post) ? null : new Refusal('NOT_ALLOWED', copy.refusals.reactsToOneself)
}
