import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import { isReaderOf } from '../confidence/readable-threads.ts'
import type { Post } from '../post.ts'
import { mentionedIn } from './mentioned-in.ts'

type Words = { id: string; body: string }

/** Those named who may read the thread, and no others: who else is named stays a word like any other. */
const mention = `
  insert into post_mentions (group_id, post_id, member_id, thread_id, reach)
  select t.group_id, p.id, m.id, t.id, t.reach
  from posts p
    join threads t on t.group_id = p.group_id and t.id = p.thread_id
    join members m on m.group_id = p.group_id and m.id = any ($3::uuid[])
  where p.group_id = $1 and p.id = $2 and ${isReaderOf('t.id', 'm.id')}
  on conflict (group_id, post_id, member_id) do nothing`

const unmention = `delete from post_mentions where group_id = $1 and post_id = $2 and member_id <> all ($3::uuid[])`

/** Whoever changes who may know of the thread meanwhile waits, so that the mentions go with it. */
const holdThread = `select from threads where group_id = $1 and id = $2 for key share`

/** Remembers whom a new post of the seat's mentions, in its transaction, which has locked the thread. */
export async function keepMentions(manager: EntityManager, seat: Seat, { id, body }: Words): Promise<void> {
  const members = mentionedIn(body)
  if (members.length > 0) await manager.query(mention, [seat.groupId, id, members])
}

/**
 * The same for other words of a post that was there before.
 * @returns whether they name somebody whom the words before did not
 */
export async function changeMentions(
  manager: EntityManager,
  seat: Seat,
  { id, threadId, body: before }: Pick<Post, 'id' | 'threadId' | 'body'>,
  body: string,
): Promise<boolean> {
  const members = mentionedIn(body)
  const namedBefore = mentionedIn(before ?? '')
  if (namedBefore.length > 0) await manager.query(unmention, [seat.groupId, id, members])
  if (members.length === 0) return false
  await manager.query(holdThread, [seat.groupId, threadId])
  await keepMentions(manager, seat, { id, body })
  return members.some(member => !namedBefore.includes(member))
}
