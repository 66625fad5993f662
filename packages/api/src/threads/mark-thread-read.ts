import { Field, ID, InputType, Int } from 'type-graphql'
import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { isId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import { readable } from './confidence/readable-threads.ts'
import { copy } from './copy/en.ts'

@InputType({ description: 'How far the viewer has looked.' })
export class MarkThreadReadInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  threadId!: string

  @Field(() => Int, { description: 'The sequence of the last post looked at.' })
  upTo!: number
}

/**
 * What follows of the reader's own is read with it, so that the next is somebody else's. Of their own further on those
 * are taken off that are passed: a post that is being added at this moment is counted where it is added.
 */
const moveForwards = `
  insert into thread_reads as r (group_id, member_id, thread_id, read_up_to)
  select t.group_id, $2, t.id, coalesce((
    select p.sequence - 1 from posts p where p.group_id = $1 and p.thread_id = t.id and p.author_id <> $2
      and p.sequence > greatest($4, 0) and p.sequence <= t.post_count order by p.sequence limit 1), t.post_count)
  from threads t where t.group_id = $1 and t.id = $3 and ${readable('t')}
  on conflict (group_id, member_id, thread_id) do update set
    read_up_to = greatest(r.read_up_to, excluded.read_up_to), looked_at = excluded.looked_at,
    own_beyond = case when r.own_beyond = 0 then 0 else r.own_beyond - (
      select count(*) from posts p where p.group_id = $1 and p.thread_id = $3 and p.author_id = $2
        and p.sequence > r.read_up_to and p.sequence <= excluded.read_up_to) end
  returning thread_id`

/**
 * Remembers how far the member has read: never backwards, never past the last post.
 * @returns the thread's id
 * @throws Refusal NOT_FOUND when the thread is not here
 */
export async function markThreadRead(
  database: Database,
  seat: Seat,
  { threadId, upTo }: MarkThreadReadInput,
): Promise<string> {
  if (!isId(threadId)) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  await database.asSeat(seat, async manager => {
    const rows: unknown[] = await manager.query(moveForwards, [seat.groupId, seat.memberId, threadId, upTo])
    if (rows.length === 0) throw new Refusal('NOT_FOUND', copy.refusals.noSuchThread)
  })
  return threadId
}
